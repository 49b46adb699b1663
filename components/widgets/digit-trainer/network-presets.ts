/** Networks to start from. */

import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { isChainLayer } from "@/lib/nn/code/tidy-layer";
import { digitsNetwork } from "@/lib/nn/networks/digits";

export const PRESETS = ["course", "convnetjs", "lenet", "deep", "norm", "dense"] as const;
export type Preset = (typeof PRESETS)[number];

/** The layers before the ten outputs. "course" is the network of the demo, whose filters are a setting of their own. */
const BODIES: Readonly<Record<Exclude<Preset, "course">, readonly ChainLayer[]>> = {
  /** @see Karpathy 2014, https://cs.stanford.edu/people/karpathy/convnetjs/demo/mnist.html (its images are cut to 24 × 24) */
  convnetjs: [
    { kind: "conv2d", filters: 8, kernel: 5, padding: "same", activation: "relu" },
    { kind: "maxPool2d", size: 2 },
    { kind: "conv2d", filters: 16, kernel: 5, padding: "same", activation: "relu" },
    { kind: "maxPool2d", size: 3 },
    { kind: "flatten" },
  ],
  /** @see LeCun et al. 1998, "Gradient-based learning applied to document recognition", section II.B */
  lenet: [
    { kind: "conv2d", filters: 6, kernel: 5, padding: "same", activation: "tanh" },
    { kind: "averagePool2d", size: 2 },
    { kind: "conv2d", filters: 16, kernel: 5, activation: "tanh" },
    { kind: "averagePool2d", size: 2 },
    { kind: "flatten" },
    { kind: "dense", units: 120, activation: "tanh" },
    { kind: "dense", units: 84, activation: "tanh" },
  ],
  /** @see Simonyan & Zisserman 2015, "Very deep convolutional networks", section 2.3: two 3 × 3 see as far as one 5 × 5 */
  deep: [
    { kind: "conv2d", filters: 8, kernel: 3, padding: "same", activation: "relu" },
    { kind: "conv2d", filters: 8, kernel: 3, padding: "same", activation: "relu" },
    { kind: "maxPool2d", size: 2 },
    { kind: "conv2d", filters: 16, kernel: 3, padding: "same", activation: "relu" },
    { kind: "conv2d", filters: 16, kernel: 3, padding: "same", activation: "relu" },
    { kind: "maxPool2d", size: 2 },
    { kind: "flatten" },
  ],
  /** @see Ioffe & Szegedy 2015, "Batch normalization", section 3.2: before the activation, without the bias it makes useless */
  norm: [
    { kind: "conv2d", filters: 8, kernel: 5, bias: false },
    { kind: "batchNorm" },
    { kind: "activation", activation: "relu" },
    { kind: "maxPool2d", size: 2 },
    { kind: "conv2d", filters: 16, kernel: 5, bias: false },
    { kind: "batchNorm" },
    { kind: "activation", activation: "relu" },
    { kind: "maxPool2d", size: 2 },
    { kind: "flatten" },
    { kind: "dropout", rate: 0.3 },
  ],
  dense: [{ kind: "flatten" }, { kind: "dense", units: 32, activation: "relu" }],
};

/** The layers of a preset before its ten outputs. @param filters - of the first convolution of the course's network */
export function presetBody(preset: Preset, filters: number): readonly ChainLayer[] {
  if (preset !== "course") return BODIES[preset];
  return digitsNetwork(filters).layers.slice(0, -2).filter(isChainLayer);
}

/** The preset that some layers are; null for a network of the reader's own. */
export function presetOf(body: readonly ChainLayer[]): Exclude<Preset, "course"> | null {
  const text = JSON.stringify(body);
  const known = ["convnetjs", "lenet", "deep", "norm", "dense"] as const;
  return known.find((preset) => JSON.stringify(BODIES[preset]) === text) ?? null;
}
