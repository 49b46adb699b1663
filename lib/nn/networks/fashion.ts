import type { NetworkSpec } from "@/lib/nn/layer-spec";

/**
 * A reader of grey images of clothes: `[28, 28, 1]` in, ten probabilities out. As the reader of digits with two convolutions, ReLU and
 * max pooling, but more maps of smaller kernels and a hidden layer, since clothes are harder to tell apart.
 */
export const fashion: NetworkSpec = {
  inputShape: [28, 28, 1],
  layers: [
    { kind: "conv2d", name: "conv1", filters: 16, kernel: 3 },
    { kind: "activation", name: "relu1", activation: "relu" },
    { kind: "maxPool2d", name: "pool1", size: 2 },
    { kind: "conv2d", name: "conv2", filters: 32, kernel: 3 },
    { kind: "activation", name: "relu2", activation: "relu" },
    { kind: "maxPool2d", name: "pool2", size: 2 },
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "hidden", units: 64 },
    { kind: "activation", name: "relu3", activation: "relu" },
    { kind: "dense", name: "logits", units: 10 },
    { kind: "activation", name: "softmax", activation: "softmax" },
  ],
};
