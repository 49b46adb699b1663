/** Layers of Keras and TensorFlow.js that have no form of their own here, by name in either language. */

import type { ActivationName } from "@/lib/nn/layer-spec";

/** Layers that only apply a function: they are read as `Activation`. */
export const ACTIVATION_LAYERS: Readonly<Record<string, ActivationName>> = {
  ReLU: "relu",
  reLU: "relu",
  ELU: "elu",
  elu: "elu",
  Softmax: "softmax",
  softmax: "softmax",
};

/** Layers that change neither a shape nor a count: they are read over, and said to be. */
export const LEFT_OUT_LAYERS: ReadonlySet<string> = new Set([
  "Rescaling",
  "rescaling",
  "RandomBrightness",
  "RandomContrast",
  "RandomFlip",
  "RandomRotation",
  "RandomTranslation",
  "RandomZoom",
  "GaussianDropout",
  "gaussianDropout",
  "GaussianNoise",
  "gaussianNoise",
  "AlphaDropout",
  "alphaDropout",
  "SpatialDropout2D",
  "ActivityRegularization",
  "LeakyReLU",
  "leakyReLU",
  "ThresholdedReLU",
  "thresholdedReLU",
]);

/** Layers of Keras whose names are known here, but not their price. */
export const UNREAD_LAYERS: ReadonlySet<string> = new Set([
  "Add",
  "Bidirectional",
  "CenterCrop",
  "Concatenate",
  "Conv1D",
  "Conv3D",
  "Cropping2D",
  "Embedding",
  "GRU",
  "GlobalAveragePooling1D",
  "GroupNormalization",
  "LSTM",
  "Lambda",
  "LayerNormalization",
  "LocallyConnected2D",
  "MaxPooling1D",
  "MultiHeadAttention",
  "Normalization",
  "PReLU",
  "Permute",
  "RepeatVector",
  "Resizing",
  "SimpleRNN",
  "TimeDistributed",
  "UnitNormalization",
]);
