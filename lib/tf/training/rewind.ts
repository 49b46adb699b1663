/** Going back by doing again: the steps of a run are pure, so an earlier moment is reached from one before it. */

import { dispose } from "@tensorflow/tfjs-core";
import type { ActiveRun } from "./active-run";
import type { TrainingState } from "./training-protocol";

/** Has no weight of this state become infinite or NaN? */
export function hasFiniteWeights({ weights }: TrainingState): boolean {
  return weights.every(({ values }) => values.every(Number.isFinite));
}

/** Puts a run at a step, from a moment at or before it. @param pause - called after each step done again */
export async function rewind(
  run: ActiveRun,
  start: TrainingState,
  step: number,
  pause: () => Promise<void>,
): Promise<void> {
  run.restore(start);
  while (run.step < step) {
    const { outputs } = await run.advance(pause);
    dispose([...outputs]);
    await pause();
  }
}

/**
 * Puts a run at its last moment with finite weights, and tells it.
 * @param start - a moment with finite weights
 * @param last - the latest step that may be
 */
export async function rewindToFinite(
  run: ActiveRun,
  start: TrainingState,
  last: number,
  pause: () => Promise<void>,
): Promise<TrainingState> {
  let good = start;
  run.restore(start);
  while (run.step < last) {
    await rewind(run, good, good.step + 1, pause);
    const state = await run.read();
    if (!hasFiniteWeights(state)) break;
    good = state;
  }
  run.restore(good);
  return good;
}
