"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { EMPTY_HISTORY, redo, remember, type UndoHistory, type UndoStep, undo } from "./undo-history";

export interface Undo<Action> {
  /** Makes a change that can be undone; the same function between renders. @param mark - changes in a row with one mark are one step */
  readonly change: (action: Action, mark?: string | null) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/**
 * Undo and redo for a part of a widget's state.
 * @param current - that part as it is now
 * @param restore - the action that brings such a part back
 */
export function useUndo<T, Action>(
  current: T,
  dispatch: (action: Action) => void,
  restore: (shown: T) => Action,
): Undo<Action> {
  const [history, setHistory] = useState<UndoHistory<T>>(EMPTY_HISTORY);
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  const change = useCallback(
    (action: Action, mark: string | null = null) => {
      const before = latest.current;
      setHistory((known) => remember(known, before, mark));
      dispatch(action);
    },
    [dispatch],
  );
  const walk = (step: UndoStep<T> | null) => {
    if (!step) return null;
    return () => {
      setHistory(step.history);
      dispatch(restore(step.shown));
    };
  };
  return { change, undo: walk(undo(history, current)), redo: walk(redo(history, current)) };
}
