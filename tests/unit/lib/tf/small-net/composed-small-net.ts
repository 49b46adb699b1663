/** The oracle of the small net: the same training written with the operations, gradients and optimisers of TensorFlow.js. */

import "@tensorflow/tfjs-backend-cpu";
// For the gradients that it registers.
import "@tensorflow/tfjs-layers";
import * as tf from "@tensorflow/tfjs-core";
import type { SmallNetJob, SmallNetTrainJob } from "@/lib/tf/kernels/small-net/small-net-engine";
import { fillEpochOrder } from "@/lib/tf/small-net/epoch-order";
import { type SmallNetOutputActivation, smallNetLayers } from "@/lib/tf/small-net/small-net-spec";
import type { CompleteOptimiser, SmallNetLoss } from "@/lib/tf/small-net/small-net-training";

export interface ComposedRun {
  /** `[parameters]`, laid out as in the job. */
  readonly parameters: Float32Array;
  /** `[epochs]`. */
  readonly losses: readonly number[];
}

const ACTIVATIONS: Readonly<Record<SmallNetOutputActivation, (z: tf.Tensor) => tf.Tensor>> = {
  linear: (z) => z,
  relu: tf.relu,
  leakyRelu: (z) => tf.leakyRelu(z),
  tanh: tf.tanh,
  sigmoid: tf.sigmoid,
  elu: tf.elu,
  softplus: tf.softplus,
  swish: (z) => tf.mul(z, tf.sigmoid(z)),
  softmax: (z) => tf.softmax(z),
};

/** Mean loss of a batch from its outputs, or from its logits for the cross-entropies. */
const LOSSES: Readonly<Record<SmallNetLoss, (y: tf.Tensor, t: tf.Tensor) => tf.Tensor>> = {
  meanSquaredError: (y, t) => tf.losses.meanSquaredError(t, y),
  halfSquaredError: (y, t) => tf.mean(tf.sum(tf.mul(tf.squaredDifference(y, t), 0.5), 1)),
  huber: (y, t) => tf.losses.huberLoss(t, y),
  hinge: (y, t) => tf.mean(tf.relu(tf.sub(1, tf.mul(t, y)))),
  binaryCrossEntropy: (y, t) => tf.losses.sigmoidCrossEntropy(t, y),
  softmaxCrossEntropy: (y, t) => tf.losses.softmaxCrossEntropy(t, y),
};

function tfOptimiser(optimiser: CompleteOptimiser): tf.Optimizer {
  const { learningRate } = optimiser;
  switch (optimiser.kind) {
    case "sgd":
      return tf.train.sgd(learningRate);
    case "momentum":
      return tf.train.momentum(learningRate, optimiser.momentum, optimiser.nesterov);
    case "adagrad":
      return tf.train.adagrad(learningRate, optimiser.initialAccumulator);
    case "rmsprop":
      return tf.train.rmsprop(learningRate, optimiser.decay, optimiser.momentum);
    case "adam":
      return tf.train.adam(learningRate, optimiser.beta1, optimiser.beta2);
  }
}

/** Trains from the job's parameters, with fresh slots. Leaves no tensor behind. */
export function trainComposed(job: SmallNetTrainJob): ComposedRun {
  const variables = parameterVariables(job);
  const optimiser = tfOptimiser(job.training.optimiser);
  const losses: number[] = [];
  const order = new Uint32Array(job.examples);
  for (let epoch = 0; epoch < job.epochs; epoch++) {
    fillEpochOrder(order, job.training.seed, job.firstEpoch + epoch);
    let sum = 0;
    for (let start = 0; start < job.examples; start += job.training.batchSize) {
      const chosen = [...order.subarray(start, start + job.training.batchSize)];
      sum += chosen.length * step(job, variables, optimiser, chosen);
    }
    losses.push(sum / job.examples);
  }
  const parameters = Float32Array.from(variables.flatMap((variable) => [...variable.dataSync()]));
  tf.dispose(variables);
  disposeOptimiser(optimiser);
  return { parameters, losses };
}

/** Activations of every layer, `[examples, units]` each. Leaves no tensor behind. */
export function evaluateComposed(job: SmallNetJob): readonly Float32Array[] {
  const variables = parameterVariables(job);
  const activations = tf.tidy(() => {
    const inputs = tf.tensor2d(job.inputs, [job.examples, job.spec.inputs]);
    return composedLayers(job, variables, inputs).map(({ activated }) => activated.dataSync<"float32">());
  });
  tf.dispose(variables);
  return activations;
}

function parameterVariables({ spec, parameters }: SmallNetJob): tf.Variable[] {
  return smallNetLayers(spec).flatMap(({ inputs, units, weights, biases }) => [
    variableOf(parameters.slice(weights, biases), [inputs, units]),
    variableOf(parameters.slice(biases, biases + units), [units]),
  ]);
}

function variableOf(values: Float32Array, shape: number[]): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor(values, shape)));
}

/** Also what `MomentumOptimizer.dispose` leaves. */
function disposeOptimiser(optimiser: tf.Optimizer): void {
  optimiser.dispose();
  const { c } = optimiser as unknown as { c?: tf.Tensor };
  if (c !== undefined && !c.isDisposed) c.dispose();
}

/** The mean loss of a batch, before the step that learns from it. */
function step(
  job: SmallNetTrainJob,
  variables: readonly tf.Variable[],
  optimiser: tf.Optimizer,
  chosen: readonly number[],
): number {
  return tf.tidy(() => {
    const { loss, regulariser } = job.training;
    const inputs = rows(job.inputs, job.spec.inputs, chosen);
    const targets = rows(job.targets, job.spec.output.units, chosen);
    let dataLoss = Number.NaN;
    optimiser.minimize(
      () => {
        const { z, activated } = composedLayers(job, variables, inputs).at(-1)!; // the output layer
        const outputs = loss.endsWith("CrossEntropy") ? z : activated;
        const value = LOSSES[loss](outputs, targets) as tf.Scalar;
        dataLoss = value.dataSync()[0]!; // a scalar
        if (regulariser.kind === "none") return value;
        const weights = variables.filter((_, index) => index % 2 === 0);
        const penalties = weights.map((weight) =>
          regulariser.kind === "l1" ? tf.sum(tf.abs(weight)) : tf.mul(0.5, tf.sum(tf.square(weight))),
        );
        return tf.add(value, tf.mul(regulariser.rate, tf.addN(penalties)));
      },
      false,
      [...variables],
    );
    return dataLoss;
  });
}

/** Weighted sums and activations of every layer. */
function composedLayers({ spec }: SmallNetJob, variables: readonly tf.Variable[], inputs: tf.Tensor2D) {
  let from: tf.Tensor = inputs;
  return smallNetLayers(spec).map(({ activation }, depth) => {
    const [weights, biases] = [variables[2 * depth] as tf.Tensor2D, variables[2 * depth + 1] as tf.Tensor1D];
    const z: tf.Tensor = tf.add(tf.matMul(from as tf.Tensor2D, weights), biases);
    from = ACTIVATIONS[activation](z);
    return { z, activated: from };
  });
}

function rows(values: Float32Array, columns: number, chosen: readonly number[]): tf.Tensor2D {
  const picked = chosen.flatMap((index) => [...values.subarray(index * columns, (index + 1) * columns)]);
  return tf.tensor2d(picked, [chosen.length, columns]);
}
