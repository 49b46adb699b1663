import type { NetworkSpec } from "@/lib/nn/layer-spec";

/**
 * A reader of handwritten digits: `[28, 28, 1]` in, ten probabilities out. After LeNet-5 with two convolutions, fewer maps, ReLU and
 * max pooling.
 * @param filters - of the first convolution; the second has twice as many
 * @see LeCun et al. 1998, "Gradient-based learning applied to document recognition", section II,
 * http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf
 */
export function digitsNetwork(filters: number): NetworkSpec {
  return {
    inputShape: [28, 28, 1],
    layers: [
      { kind: "conv2d", name: "conv1", filters, kernel: 5 },
      { kind: "activation", name: "relu1", activation: "relu" },
      { kind: "maxPool2d", name: "pool1", size: 2 },
      { kind: "conv2d", name: "conv2", filters: 2 * filters, kernel: 5 },
      { kind: "activation", name: "relu2", activation: "relu" },
      { kind: "maxPool2d", name: "pool2", size: 2 },
      { kind: "flatten", name: "flatten" },
      { kind: "dense", name: "logits", units: 10 },
      { kind: "activation", name: "softmax", activation: "softmax" },
    ],
  };
}

/** The course's own reader of handwritten digits, with 5,994 parameters. */
export const digits: NetworkSpec = digitsNetwork(8);
