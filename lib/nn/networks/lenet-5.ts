import type { NetworkSpec } from "@/lib/nn/layer-spec";

/**
 * LeNet-5 as it is usually built today: 61,706 parameters. Every map of the third layer sees all six maps below and
 * the pooling learns nothing. The original has 60,000 trainable parameters: its third layer follows a sparse table of
 * connections (1,516 parameters instead of 2,416), each pooled map learns a factor and an offset (12 and 32), and the
 * ten outputs are fixed prototypes rather than learnt ones (850 here).
 * @see LeCun et al. 1998, "Gradient-based learning applied to document recognition", section II.B and table I,
 * http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf
 */
export const leNet5: NetworkSpec = {
  inputShape: [32, 32, 1],
  layers: [
    { kind: "conv2d", name: "c1", filters: 6, kernel: 5, activation: "tanh" },
    { kind: "averagePool2d", name: "s2", size: 2 },
    { kind: "conv2d", name: "c3", filters: 16, kernel: 5, activation: "tanh" },
    { kind: "averagePool2d", name: "s4", size: 2 },
    { kind: "conv2d", name: "c5", filters: 120, kernel: 5, activation: "tanh" },
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "f6", units: 84, activation: "tanh" },
    { kind: "dense", name: "output", units: 10, activation: "softmax" },
  ],
};
