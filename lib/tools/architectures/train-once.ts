import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { ActiveRun, readScores } from "@/lib/tf/training/active-run";
import { examineDigits } from "@/lib/tf/training/examine-digits";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";

/** A run in full, of so many steps. */
export type RunPlan = Omit<TrainingSpec, "data" | "validateEvery"> & { readonly steps: number };

/** A run as the page would do it, with the same kernels. The caller disposes it. */
export function openRun({ steps: _, ...plan }: RunPlan, train: DigitSet): ActiveRun {
  return new ActiveRun("comparison", { ...plan, data: "digits", validateEvery: 0 }, train);
}

/** Makes some steps and waits for what they gave. */
export async function advance(run: ActiveRun, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) await readScores([await run.advance(nextMacrotask)]);
}

/** One run in full, then the test images. @returns right answers among them */
export async function trainOnce(plan: RunPlan, train: DigitSet, test: DigitSet): Promise<number> {
  const run = openRun(plan, train);
  try {
    await advance(run, plan.steps);
    const { inputShape } = plan.network;
    const { evaluation } = await examineDigits(run.learner.network, test, inputShape, {
      pause: nextMacrotask,
    });
    return evaluation.correct;
  } finally {
    run.dispose();
  }
}
