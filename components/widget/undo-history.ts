/** What a reader had before, for undoing and redoing. Kept beside the state of a widget, so that addresses stay short. */

export interface UndoHistory<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  /** Next to redo first. */
  readonly future: readonly T[];
  /** What made the last step; steps with the same mark in a row (typing in one cell) count as one. */
  readonly mark: string | null;
}

/** One step back or forward: what to show, and the history then. */
export interface UndoStep<T> {
  readonly shown: T;
  readonly history: UndoHistory<T>;
}

export const EMPTY_HISTORY: UndoHistory<never> = { past: [], future: [], mark: null };

const MAX_STEPS = 30;

/** Remembers what is about to be changed. @param mark - null for a step that stands for itself */
export function remember<T>(history: UndoHistory<T>, before: T, mark: string | null): UndoHistory<T> {
  if (mark !== null && mark === history.mark && history.future.length === 0) return history;
  return { past: [...history.past, before].slice(-MAX_STEPS), future: [], mark };
}

/** One step back; null where there is none. */
export function undo<T>(history: UndoHistory<T>, current: T): UndoStep<T> | null {
  const shown = history.past.at(-1);
  if (shown === undefined) return null;
  const past = history.past.slice(0, -1);
  return { shown, history: { past, future: [current, ...history.future], mark: null } };
}

/** One step forward again; null where there is none. */
export function redo<T>(history: UndoHistory<T>, current: T): UndoStep<T> | null {
  const [shown, ...future] = history.future;
  if (shown === undefined) return null;
  return { shown, history: { past: [...history.past, current], future, mark: null } };
}
