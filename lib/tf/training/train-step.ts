/** One step of gradient descent: the same for a run in the page, for `npm run train` and for the measurement of a backend. */

import { add, dispose, engine, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { type Probe, probed } from "./gradient-probe";
import { type Objective, startOfGradient } from "./objective";
import type { Optimiser } from "./optimiser";
import type { TrainingNetwork } from "./training-network";

/** The examples of one step, as plain numbers in row order. */
export interface ExampleBatch {
  readonly examples: number;
  /** Shape of one example. */
  readonly inputShape: readonly number[];
  readonly inputs: Float32Array;
  /** Shape of one target, that of one output. */
  readonly targetShape: readonly number[];
  readonly targets: Float32Array;
}

/** What learns, and how. */
export interface Learner {
  readonly network: TrainingNetwork;
  readonly optimiser: Optimiser;
  readonly objective: Objective;
  /** Decides what dropout drops. */
  readonly seed: number;
}

/** When and how far. */
export interface StepPlan {
  /** Number of the step, counted from 1. */
  readonly step: number;
  readonly learningRate: number;
  /** Is given the gradient's strength in each layer; the step isn't measured without it. */
  readonly onProbe?: ((probe: Probe) => void) | undefined;
}

/**
 * Makes one step, and leaves nothing else behind.
 * @returns the outputs for the batch before the step, `[examples, …]`; the caller disposes them
 */
export function trainStep(learner: Learner, batch: ExampleBatch, plan: StepPlan): Tensor {
  return tidy(() => {
    const { outputs, gradients } = backpropagate(learner, batch, plan.step, {
      first: 0,
      end: batch.examples,
    });
    applyGradients(learner, gradients, plan);
    return outputs;
  });
}

/** How a step in parts gives way. */
export interface PartsOptions {
  /** In how many parts the batch is cut; at most as many as it has examples. */
  readonly parts: number;
  /** Lets messages through between two parts. It throws if the step is to be given up; nothing has changed then. */
  readonly pause: () => Promise<void>;
}

/**
 * Makes the same step, but for rounding, with pauses: the gradients of the parts of the batch are added up before they are applied.
 * @returns the outputs for each part; the caller disposes them
 */
export async function trainStepInParts(
  learner: Learner,
  batch: ExampleBatch,
  plan: StepPlan,
  { parts, pause }: PartsOptions,
): Promise<Tensor[]> {
  const outputs: Tensor[] = [];
  let sums: Tensor[] = [];
  try {
    for (let part = 0; part < parts; part++) {
      const first = Math.floor((part * batch.examples) / parts);
      const end = Math.floor(((part + 1) * batch.examples) / parts);
      const before = sums;
      const found = tidy(() => {
        const { outputs: answers, gradients } = backpropagate(learner, batch, plan.step, { first, end });
        return { answers, sums: part === 0 ? gradients : gradients.map((own, at) => add(before[at]!, own)) };
      });
      dispose(before);
      sums = found.sums;
      outputs.push(found.answers);
      await pause();
    }
    applyGradients(learner, sums, plan);
  } catch (error) {
    dispose(outputs);
    throw error;
  } finally {
    dispose(sums);
  }
  return outputs;
}

function applyGradients(
  { network, optimiser }: Learner,
  gradients: readonly Tensor[],
  { step, learningRate, onProbe }: StepPlan,
): void {
  const apply = () => optimiser.apply(gradients, { step, learningRate });
  if (onProbe) onProbe(probed(network.variables, gradients, step, apply));
  else apply();
}

/** Examples of a batch, counted from 0; `end` is the first one left out. */
interface Range {
  readonly first: number;
  readonly end: number;
}

function backpropagate(
  { network, objective, seed }: Learner,
  { examples, inputs, inputShape, targets, targetShape }: ExampleBatch,
  step: number,
  { first, end }: Range,
): { outputs: Tensor; gradients: Tensor[] } {
  const x = rows(inputs, inputShape, { first, end });
  const truth = rows(targets, targetShape, { first, end });
  const forward = () => {
    const outputs = network.learn(x, { seed, step, firstExample: first });
    return startOfGradient(outputs, truth, objective, examples);
  };
  const variables = network.variables.map(({ variable }) => variable);
  try {
    const { value, grads } = engine().gradients(forward, variables);
    return { outputs: value, gradients: grads };
  } catch (error) {
    freeTape();
    throw error;
  }
}

/** Frees what TensorFlow.js has saved for a gradient that it then couldn't compute. */
export function freeTape(): void {
  const { state } = engine();
  for (const { saved } of state.activeTape ?? []) dispose(saved ?? []);
  state.activeTape = [];
}

function rows(values: Float32Array, shape: readonly number[], { first, end }: Range): Tensor {
  const each = shape.reduce((product, side) => product * side, 1);
  const part = values.subarray(first * each, end * each);
  return tensor(part, [end - first, ...shape]);
}
