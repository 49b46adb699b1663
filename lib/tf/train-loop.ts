/** Training step after step, as long as it takes: no disk, no screen. A page trains in slices instead, of the same steps. */

import { type ExampleBatch, type Learner, trainStep } from "./training/train-step";

/** What is known after a step. */
export interface StepReport {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  /** Mean loss of the batch before the step. */
  readonly loss: number;
  readonly learningRate: number;
  readonly examples: number;
}

export interface TrainOptions {
  /** The last step to run, counted from 1. */
  readonly steps: number;
  /** The first step to run, for going on where another run stopped; 1 by default. */
  readonly firstStep?: number;
  /** Learning rate of a step, counted from 1. */
  readonly learningRate: (step: number) => number;
  /** Called after each step, before the event loop has its turn; the loop waits for it. */
  readonly onProgress?: (report: StepReport) => void | Promise<void>;
  /** Ends the run after the step under way. */
  readonly signal?: AbortSignal;
  /** Lets messages through once a step; `nextMacrotask` for example. */
  readonly yieldToEventLoop: () => Promise<void>;
}

/** How a run ended: all steps done, stopped by its signal, or with a loss that is no finite number. */
export interface TrainSummary {
  readonly outcome: "finished" | "stopped" | "diverged";
  /** The last step done, counted from 1; 0 if none was. */
  readonly step: number;
  /** Loss of the last step, NaN if none was done. */
  readonly loss: number;
}

/**
 * Trains a network in place. Leaves no tensor behind but what the optimiser remembers.
 * @param learner - its weights change
 * @param nextBatch - the examples of a step, counted from 1
 */
export async function train(
  learner: Learner,
  nextBatch: (step: number) => ExampleBatch | Promise<ExampleBatch>,
  options: TrainOptions,
): Promise<TrainSummary> {
  const { steps, firstStep = 1, signal } = options;
  let summary: TrainSummary = { outcome: "finished", step: firstStep - 1, loss: Number.NaN };
  for (let step = firstStep; step <= steps; step++) {
    if (signal?.aborted) return { ...summary, outcome: "stopped" };
    const learningRate = options.learningRate(step);
    const batch = await nextBatch(step);
    const loss = await lossOfStep(learner, batch, { step, learningRate });
    summary = { outcome: Number.isFinite(loss) ? "finished" : "diverged", step, loss };
    await options.onProgress?.({ step, steps, loss, learningRate, examples: batch.examples });
    if (summary.outcome === "diverged") return summary;
    await options.yieldToEventLoop();
  }
  return summary;
}

async function lossOfStep(
  learner: Learner,
  batch: ExampleBatch,
  plan: { readonly step: number; readonly learningRate: number },
): Promise<number> {
  const outputs = trainStep(learner, batch, plan);
  const values = await outputs.data<"float32">();
  outputs.dispose();
  return learner.objective.score(values, batch.targets, batch.examples).loss;
}
