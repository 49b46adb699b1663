"use client";

import { useCallback } from "react";
import { type Undo, useUndo } from "@/components/widget/use-undo";
import type { ImageKernelsAction, ImageKernelsState, KernelChoice } from "./image-kernels.model";

/** Undo and redo for the kernel of a widget. */
export type KernelUndo = Undo<ImageKernelsAction>;

const restoreKernel = (kernel: KernelChoice): ImageKernelsAction => ({ type: "restore-kernel", kernel });

/** Undo and redo for the kernel of a widget; weights typed in one cell are one step. */
export function useKernelHistory(
  state: ImageKernelsState,
  dispatch: (action: ImageKernelsAction) => void,
): KernelUndo {
  const { preset, kernelSide, kernel } = state;
  const steps = useUndo({ preset, kernelSide, kernel }, dispatch, restoreKernel);
  const { change } = steps;
  const changeKernel = useCallback(
    (action: ImageKernelsAction) =>
      change(action, action.type === "set-weight" ? `cell ${action.index}` : null),
    [change],
  );
  return { ...steps, change: changeKernel };
}
