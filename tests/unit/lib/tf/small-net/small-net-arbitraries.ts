/** Random small nets, data and trainings. */

import fc from "fast-check";
import { expect } from "vitest";
import { createRandom } from "@/lib/math/random";
import { plainEngine } from "@/lib/tf/kernels/small-net/plain/plain-engine";
import type { SmallNetTrainJob } from "@/lib/tf/kernels/small-net/small-net-engine";
import {
  SMALL_NET_ACTIVATIONS,
  type SmallNetSpec,
  smallNetLayers,
  smallNetParameterCount,
} from "@/lib/tf/small-net/small-net-spec";
import {
  type CompleteOptimiser,
  type CompleteTraining,
  OPTIMISER_SLOTS,
  SMALL_NET_LOSSES,
  type SmallNetLoss,
  type SmallNetRegulariser,
} from "@/lib/tf/small-net/small-net-training";

const width = fc.integer({ min: 1, max: 16 });
const activation = fc.constantFrom(...SMALL_NET_ACTIVATIONS);

/** A net that goes with the loss. */
function specs(loss: SmallNetLoss): fc.Arbitrary<SmallNetSpec> {
  const output =
    loss === "softmaxCrossEntropy"
      ? fc.record({ units: fc.integer({ min: 2, max: 10 }), activation: fc.constant("softmax" as const) })
      : fc.record({
          units: fc.integer({ min: 1, max: 10 }),
          activation: loss === "binaryCrossEntropy" ? fc.constant("sigmoid" as const) : activation,
        });
  return fc.record({
    inputs: width,
    hidden: fc.array(fc.record({ units: width, activation }), { maxLength: 8 }),
    output,
  });
}

const regularisers: fc.Arbitrary<SmallNetRegulariser> = fc.oneof(
  fc.constant({ kind: "none" as const }),
  fc.record({ kind: fc.constantFrom("l1" as const, "l2" as const), rate: fc.constantFrom(1e-3, 1e-2) }),
);

const steadyOptimisers: fc.Arbitrary<CompleteOptimiser> = fc.oneof(
  fc.record({ kind: fc.constant("sgd" as const), learningRate: fc.constantFrom(0.01, 0.03, 0.1) }),
  fc.record({
    kind: fc.constant("momentum" as const),
    learningRate: fc.constantFrom(0.001, 0.003, 0.01),
    momentum: fc.constantFrom(0.5, 0.9),
    nesterov: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("adagrad" as const),
    learningRate: fc.constantFrom(0.003, 0.01, 0.03),
    initialAccumulator: fc.constantFrom(0.1, 1),
  }),
);

/** These divide a gradient by its own size, so they step by about their learning rate however small it is: theirs is smaller. */
const adaptiveOptimisers: fc.Arbitrary<CompleteOptimiser> = fc.oneof(
  fc.record({
    kind: fc.constant("rmsprop" as const),
    learningRate: fc.constantFrom(0.0003, 0.001),
    decay: fc.constantFrom(0.9, 0.99),
    momentum: fc.constantFrom(0, 0.5),
  }),
  fc.record({
    kind: fc.constant("adam" as const),
    learningRate: fc.constantFrom(0.0003, 0.001),
    beta1: fc.constantFrom(0.9, 0.8),
    beta2: fc.constantFrom(0.999, 0.99),
  }),
);

/** The slopes of hinge are whole shares that may add up to 0, but for rounding: adaptive optimisers would enlarge nothing else. */
function optimisersFor(loss: SmallNetLoss): fc.Arbitrary<CompleteOptimiser> {
  return loss === "hinge" ? steadyOptimisers : fc.oneof(steadyOptimisers, adaptiveOptimisers);
}

/** Where a job goes after its random choices are made. */
interface JobOptions {
  readonly epochs: number;
  /** At most so many steps an epoch, for the sake of time. */
  readonly mostSteps: number;
}

/** A net with parameters, examples and training, before its first step. */
export function trainJobs({ epochs, mostSteps }: JobOptions): fc.Arbitrary<SmallNetTrainJob> {
  return fc.constantFrom(...SMALL_NET_LOSSES).chain((loss) =>
    fc
      .record({
        spec: specs(loss),
        examples: fc.integer({ min: 1, max: 24 }),
        optimiser: optimisersFor(loss),
        regulariser: regularisers,
        steps: fc.integer({ min: 1, max: mostSteps }),
        seed: fc.maxSafeInteger(),
      })
      .map(({ spec, examples, optimiser, regulariser, steps, seed }) => {
        const batchSize = Math.ceil(examples / steps);
        return randomJob(spec, examples, { loss, optimiser, regulariser, batchSize, seed }, epochs);
      }),
  );
}

/** A job whose numbers are drawn from the training's seed: Glorot weights, small biases, inputs in [-1, 1], targets for the loss. */
export function randomJob(
  spec: SmallNetSpec,
  examples: number,
  training: CompleteTraining,
  epochs: number,
): SmallNetTrainJob {
  const random = createRandom(training.seed);
  const uniform = (length: number, limit: number) =>
    Float32Array.from({ length }, () => limit * (2 * random() - 1));
  const parameters = new Float32Array(smallNetParameterCount(spec));
  for (const { inputs, units, weights, biases } of smallNetLayers(spec)) {
    parameters.set(uniform(inputs * units, Math.sqrt(6 / (inputs + units))), weights);
    parameters.set(uniform(units, 0.1), biases);
  }
  const { kind } = training.optimiser;
  const start = training.optimiser.kind === "adagrad" ? training.optimiser.initialAccumulator : 0;
  return {
    spec,
    parameters,
    examples,
    inputs: uniform(examples * spec.inputs, 1),
    targets: randomTargets(training.loss, examples, spec.output.units, random),
    training,
    slots: new Float32Array(OPTIMISER_SLOTS[kind].length * parameters.length).fill(start),
    stepsDone: 0,
    firstEpoch: 0,
    epochs,
  };
}

function randomTargets(
  loss: SmallNetLoss,
  examples: number,
  outputs: number,
  random: () => number,
): Float32Array {
  const length = examples * outputs;
  switch (loss) {
    case "softmaxCrossEntropy": {
      const targets = new Float32Array(length);
      for (let example = 0; example < examples; example++) {
        targets[example * outputs + Math.floor(random() * outputs)] = 1;
      }
      return targets;
    }
    case "binaryCrossEntropy":
      return Float32Array.from({ length }, () => Math.floor(2 * random()));
    case "hinge":
      return Float32Array.from({ length }, () => (random() < 0.5 ? -1 : 1));
    default:
      return Float32Array.from({ length }, () => 2 * random() - 1);
  }
}

/**
 * Whether the result of a training is a matter of its weights rather than of their last bits: moved by up to a millionth, they give
 * weights and losses that are the same within 5·10⁻⁶. Where a learning rate is too large for the net, or a weighted sum comes to a kink
 * of its activation by as little as rounding, they don't, and no two correct programs agree.
 */
export function isWellConditioned(job: SmallNetTrainJob): boolean {
  const result = plainEngine.train(job);
  const random = createRandom(job.training.seed + 1);
  return [1, 2, 3].every(() => {
    const moves = job.parameters.map(() => 1e-6 * (2 * random() - 1));
    // Both ways: whichever side of a kink the sum is, one of the two moves it towards the kink.
    return [1, -1].every((way) => {
      const parameters = job.parameters.map((parameter, index) => parameter + way * moves[index]!); // as many
      const moved = plainEngine.train({ ...job, parameters });
      const change = Math.max(
        greatestDifference(moved.parameters, result.parameters),
        greatestDifference(moved.losses, result.losses),
      );
      return change < 5e-6;
    });
  });
}

/** Greatest absolute difference of two arrays' entries; NaN if any is NaN. */
export function greatestDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(found.length).toBe(expected.length);
  let greatest = 0;
  for (let index = 0; index < found.length; index++) {
    greatest = Math.max(greatest, Math.abs(found[index]! - expected[index]!)); // as long as each other
  }
  return greatest;
}
