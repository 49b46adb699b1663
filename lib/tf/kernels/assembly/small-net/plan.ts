/**
 * What the host writes into memory before a call. Every field takes 4 bytes, in this order; pointers are byte addresses. Rows of
 * examples are padded to whole vectors of 4.
 */

/** A dense layer: weights `[inputs, units]`, then biases `[units]`, in the flat array of parameters. */
@unmanaged
export class Layer {
  inputs: i32;
  units: i32;
  activation: Activation;
  /** Address of the weights among the parameters; the biases follow. */
  weights: usize;
  /** Bytes from the parameters to their gradient. */
  toGradient: usize;
  /** `[units, examples]`: weighted sums, then activations. */
  values: usize;
  /** `[units, examples]`: slopes, then derivatives of the loss by the weighted sums. */
  slopes: usize;
}

/** Bytes of a `Layer`. */
export const LAYER_BYTES: usize = offsetof<Layer>();

@unmanaged
export class Plan {
  layers: usize;
  layerCount: i32;
  /** Data `[examples, inputs]` and `[examples, outputs]`. */
  examples: i32;
  inputs: usize;
  targets: usize;
  /** A chunk of a batch, `[inputs, examples]` and `[outputs, examples]`; then the share of each example in the mean loss. */
  chunkInputs: usize;
  chunkTargets: usize;
  chunkShares: usize;
  /** Most examples of a chunk, a multiple of 4. */
  chunkSize: i32;
  batchSize: i32;
  loss: Loss;
  regulariser: Regulariser;
  regularisationRate: f32;
  optimiser: Optimiser;
  learningRate: f32;
  /** Momentum, decay or β₁; then momentum of rmsprop or β₂. */
  decay: f32;
  decay2: f32;
  /** 1 less each decay. From a decay in float32 it would be too coarse: 1 − 0.999 would be wrong by 10⁻⁵ of itself. */
  fresh: f32;
  fresh2: f32;
  /** The parameters padded to whole vectors, the slots after them, each as long; then a copy of all from before the epoch. */
  parameters: usize;
  gradient: usize;
  parametersBefore: usize;
  /** Bytes of the padded parameters, and of them with all slots. */
  parameterBytes: usize;
  stateBytes: usize;
  /** `[examples]`, uint32; 0 where the examples stay in their own order. */
  order: usize;
  seed: i32;
  firstEpoch: i32;
  epochs: i32;
  stepsDone: i32;
  /** `[epochs]`. */
  losses: usize;
}

export enum Activation {
  Linear,
  Relu,
  LeakyRelu,
  Tanh,
  Sigmoid,
  Elu,
  Softplus,
  Swish,
  Softmax,
}

export enum Loss {
  MeanSquaredError,
  HalfSquaredError,
  Huber,
  Hinge,
  BinaryCrossEntropy,
  SoftmaxCrossEntropy,
}

export enum Regulariser {
  None,
  L1,
  L2,
}

export enum Optimiser {
  Sgd,
  Momentum,
  Nesterov,
  Adagrad,
  Rmsprop,
  Adam,
}
