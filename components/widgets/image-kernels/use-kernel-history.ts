"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ImageKernelsAction, ImageKernelsState } from "./image-kernels.model";
import { EMPTY_HISTORY, redoKernel, rememberKernel, undoKernel } from "./kernel-history";

export interface KernelUndo {
  /** Changes the kernel so that it can be undone; the same function between renders. */
  readonly change: (action: ImageKernelsAction) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** Undo and redo for the kernel of a widget. */
export function useKernelHistory(
  state: ImageKernelsState,
  dispatch: (action: ImageKernelsAction) => void,
): KernelUndo {
  const [history, setHistory] = useState(EMPTY_HISTORY);
  const { preset, kernelSide, kernel } = state;
  const current = { preset, kernelSide, kernel };
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  const change = useCallback(
    (action: ImageKernelsAction) => {
      const mark = action.type === "set-weight" ? `cell ${action.index}` : null;
      const kernelNow = latest.current;
      setHistory((before) => rememberKernel(before, kernelNow, mark));
      dispatch(action);
    },
    [dispatch],
  );
  const undone = undoKernel(history, current);
  const redone = redoKernel(history, current);
  const restore = (step: typeof undone) => {
    if (!step) return null;
    return () => {
      setHistory(step.history);
      dispatch({ type: "restore-kernel", kernel: step.kernel });
    };
  };
  return {
    change,
    undo: restore(undone),
    redo: restore(redone),
  };
}
