import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { advance, openRun, type RunPlan } from "./train-once";

const WARM_UP = 5;
const ROUNDS = 60;
const STEPS_A_ROUND = 4;

/** How long a run takes beside the first one. */
export interface SideBySide {
  readonly msPerThousand: number;
  /** Median over the rounds of its time over that of the first, of the same round. */
  readonly relativeTime: number;
}

/** Times several runs in turns, a few steps each, so that whatever else the machine does slows them all. */
export async function timeSideBySide(
  plans: readonly RunPlan[],
  train: DigitSet,
): Promise<readonly SideBySide[]> {
  const runs = plans.map((plan) => openRun(plan, train));
  try {
    const rounds: number[][] = [];
    for (const run of runs) await advance(run, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      const times: number[] = [];
      for (const run of runs) {
        const began = performance.now();
        await advance(run, STEPS_A_ROUND);
        times.push(performance.now() - began);
      }
      rounds.push(times);
    }
    return plans.map(({ batch }, index) => ({
      msPerThousand:
        (1000 * median(rounds.map((times) => times[index] ?? Number.NaN))) / (batch * STEPS_A_ROUND),
      relativeTime: median(rounds.map((times) => (times[index] ?? Number.NaN) / (times[0] ?? Number.NaN))),
    }));
  } finally {
    for (const run of runs) run.dispose();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
