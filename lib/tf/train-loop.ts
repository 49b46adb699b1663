/** Training a model step by step: no disk, no screen, so that a page, a worker and a tool run the same loop. */

import {
  dispose,
  type Optimizer,
  type Scalar,
  type SGDOptimizer,
  type Tensor,
  tidy,
  type Variable,
} from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Inputs and targets of one step, `[examples, …]` each. The loop disposes both. */
export interface Batch {
  readonly inputs: Tensor;
  readonly targets: Tensor;
}

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
  /** The caller's, with whatever moments it has gathered; the loop doesn't dispose it. */
  readonly optimiser: Optimizer;
  /** Learning rate of a step, counted from 1. */
  readonly learningRate: (step: number) => number;
  /** Mean loss of a batch, a scalar. */
  readonly loss: (outputs: Tensor, targets: Tensor) => Scalar;
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
 * Trains the model in place. Leaves no tensor behind but the optimiser's moments.
 * @param model - its weights change
 * @param nextBatch - the examples of a step, counted from 1
 */
export async function train(
  model: LayersModel,
  nextBatch: (step: number) => Batch | Promise<Batch>,
  options: TrainOptions,
): Promise<TrainSummary> {
  const { steps, firstStep = 1, signal } = options;
  let summary: TrainSummary = { outcome: "finished", step: firstStep - 1, loss: Number.NaN };
  for (let step = firstStep; step <= steps; step++) {
    if (signal?.aborted) return { ...summary, outcome: "stopped" };
    const learningRate = options.learningRate(step);
    const batch = await nextBatch(step);
    const examples = batch.inputs.shape[0] ?? 0;
    const loss = await trainStep(model, batch, learningRate, options);
    summary = { outcome: Number.isFinite(loss) ? "finished" : "diverged", step, loss };
    await options.onProgress?.({ step, steps, loss, learningRate, examples });
    if (summary.outcome === "diverged") return summary;
    await options.yieldToEventLoop();
  }
  return summary;
}

async function trainStep(
  model: LayersModel,
  batch: Batch,
  learningRate: number,
  { optimiser, loss }: TrainOptions,
): Promise<number> {
  setLearningRate(optimiser, learningRate);
  // The weights of a built model are Variables; its types say Tensor.
  const weights = model.trainableWeights.map((weight) => weight.read() as Variable);
  const cost = tidy(() => {
    // A model with one output gives one tensor; a cost is asked for.
    const batchLoss = () => loss(model.apply(batch.inputs, { training: true }) as Tensor, batch.targets);
    return optimiser.minimize(batchLoss, true, weights) as Scalar;
  });
  dispose([batch.inputs, batch.targets]);
  const [value = Number.NaN] = await cost.data();
  cost.dispose();
  return value;
}

function setLearningRate(optimiser: Optimizer, learningRate: number): void {
  // Not instanceof: to it, every optimiser of TensorFlow.js is an instance of every class of optimiser.
  if (hasRateSetter(optimiser)) optimiser.setLearningRate(learningRate);
  // The adaptive optimisers read this field at every step, but their types hide it.
  else (optimiser as unknown as { learningRate: number }).learningRate = learningRate;
}

function hasRateSetter(optimiser: Optimizer): optimiser is Optimizer & Pick<SGDOptimizer, "setLearningRate"> {
  return "setLearningRate" in optimiser;
}
