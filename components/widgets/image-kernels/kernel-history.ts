/** The kernels a reader had before, for undoing and redoing. Kept beside the state, so that addresses stay short. */

import type { KernelChoice } from "./image-kernels.model";

export interface KernelHistory {
  /** Oldest first. */
  readonly past: readonly KernelChoice[];
  /** Next to redo first. */
  readonly future: readonly KernelChoice[];
  /** What made the last step; steps with the same mark in a row (typing in one cell) count as one. */
  readonly mark: string | null;
}

export const EMPTY_HISTORY: KernelHistory = { past: [], future: [], mark: null };

const MAX_STEPS = 30;

/** Remembers a kernel that is about to be changed. @param mark - null for a step that stands for itself */
export function rememberKernel(
  history: KernelHistory,
  before: KernelChoice,
  mark: string | null,
): KernelHistory {
  if (mark !== null && mark === history.mark && history.future.length === 0) return history;
  return { past: [...history.past, before].slice(-MAX_STEPS), future: [], mark };
}

/** One step back. @returns the kernel to show and the history then; null where there is none */
export function undoKernel(
  history: KernelHistory,
  current: KernelChoice,
): { readonly kernel: KernelChoice; readonly history: KernelHistory } | null {
  const kernel = history.past.at(-1);
  if (!kernel) return null;
  const past = history.past.slice(0, -1);
  return { kernel, history: { past, future: [current, ...history.future], mark: null } };
}

/** One step forward again. @returns as `undoKernel` */
export function redoKernel(
  history: KernelHistory,
  current: KernelChoice,
): { readonly kernel: KernelChoice; readonly history: KernelHistory } | null {
  const [kernel, ...future] = history.future;
  if (!kernel) return null;
  return { kernel, history: { past: [...history.past, current], future, mark: null } };
}
