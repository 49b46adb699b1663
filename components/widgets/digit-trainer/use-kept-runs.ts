"use client";

import { useEffect, useMemo, useState } from "react";
import { accuracy } from "@/components/compute/accuracy";
import { freeLetter, type KeptRun, keptRun, type RunLetter, readKeptRuns } from "./kept-runs.model";
import { isSameRun } from "./training-spec";
import type { TestCheckState } from "./use-test-check";
import type { Trainer } from "./use-trainer";

export interface KeptRuns {
  readonly runs: readonly KeptRun[];
  /** The kept run that is the one shown, as long as that goes on. */
  readonly followed: RunLetter | null;
  /** The run shown as it would be kept; null before its first step. */
  readonly current: Omit<KeptRun, "letter"> | null;
  readonly canKeep: boolean;
  readonly keep: () => void;
  readonly remove: (letter: RunLetter) => void;
  readonly clear: () => void;
}

/** Runs kept to compare others with; they outlive a reload of the tab. The one shown is followed until another begins. */
export function useKeptRuns(id: string, { run }: Trainer, check: TestCheckState): KeptRuns {
  const [runs, setRuns] = useStoredRuns(`kept-runs ${id}`);
  const [followed, setFollowed] = useState<RunLetter | null>(null);
  const isTried = check.status === "done" && isSameRun(check.spec, run.spec);
  const test = isTried ? accuracy(check.result) : null;
  const hasBegun = run.curve.length > 0;

  useEffect(() => {
    const kept = runs.find(({ letter }) => letter === followed);
    if (!kept || !followed) return;
    const next = keptRun(followed, run, test ?? kept.test);
    const isOther = next.step < kept.step || JSON.stringify(next.settings) !== JSON.stringify(kept.settings);
    if (isOther) setFollowed(null);
    else if (next.step !== kept.step || next.test !== kept.test || next.lastAccuracy !== kept.lastAccuracy)
      setRuns(runs.map((each) => (each.letter === followed ? next : each)));
  }, [runs, setRuns, followed, run, test]);

  const current = useMemo(() => (hasBegun ? keptRun("A", run, test) : null), [hasBegun, run, test]);
  const letter = freeLetter(runs);
  return {
    runs,
    followed,
    current,
    canKeep: hasBegun && followed === null && letter !== null,
    keep() {
      if (letter === null) return;
      setRuns([...runs, keptRun(letter, run, test)].sort((a, b) => a.letter.localeCompare(b.letter)));
      setFollowed(letter);
    },
    remove(gone) {
      setRuns(runs.filter((each) => each.letter !== gone));
      if (gone === followed) setFollowed(null);
    },
    clear() {
      setRuns([]);
      setFollowed(null);
    },
  };
}

/** Without storage, or where it is full, they live as long as the page. */
function useStoredRuns(key: string): [readonly KeptRun[], (runs: readonly KeptRun[]) => void] {
  const [runs, setRuns] = useState<readonly KeptRun[]>([]);
  useEffect(() => {
    try {
      const kept = readKeptRuns(window.sessionStorage.getItem(key) ?? "[]");
      if (kept.length > 0) setRuns(kept);
    } catch {
      // Storage is blocked.
    }
  }, [key]);
  const store = (next: readonly KeptRun[]) => {
    setRuns(next);
    try {
      window.sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Storage is blocked or full.
    }
  };
  return [runs, store];
}
