import type { NetworkSpec } from "@/lib/nn/layer-spec";

/**
 * The course's own reader of handwritten digits: 5,994 parameters, `[28, 28, 1]` in, ten probabilities out.
 * After LeNet-5 with two convolutions, fewer maps, ReLU and max pooling.
 * @see LeCun et al. 1998, "Gradient-based learning applied to document recognition", section II,
 * http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf
 */
export const digits: NetworkSpec = {
  inputShape: [28, 28, 1],
  layers: [
    { kind: "conv2d", name: "conv1", filters: 8, kernel: 5 },
    { kind: "activation", name: "relu1", activation: "relu" },
    { kind: "maxPool2d", name: "pool1", size: 2 },
    { kind: "conv2d", name: "conv2", filters: 16, kernel: 5 },
    { kind: "activation", name: "relu2", activation: "relu" },
    { kind: "maxPool2d", name: "pool2", size: 2 },
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "logits", units: 10 },
    { kind: "activation", name: "softmax", activation: "softmax" },
  ],
};
