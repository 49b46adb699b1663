/** Five ways to read the same digits, for a comparison on equal terms. */

import type { ChainLayer } from "@/lib/nn/code/layer-form";
import type { NetworkSpec } from "@/lib/nn/layer-spec";

export const ARCHITECTURES = ["dense", "one-block", "two-blocks", "no-pooling", "normalised"] as const;
export type ArchitectureId = (typeof ARCHITECTURES)[number];

const relu = (filters: number): ChainLayer => ({ kind: "conv2d", filters, kernel: 5, activation: "relu" });
const pooled: ChainLayer = { kind: "maxPool2d", size: 2 };
const normalised = (filters: number): readonly ChainLayer[] => [
  { kind: "conv2d", filters, kernel: 5, bias: false },
  { kind: "batchNorm" },
  { kind: "activation", activation: "relu" },
];

/** The layers of each before its ten outputs. */
export const ARCHITECTURE_BODIES: Readonly<Record<ArchitectureId, readonly ChainLayer[]>> = {
  dense: [{ kind: "flatten" }, { kind: "dense", units: 32, activation: "relu" }],
  "one-block": [relu(8), pooled, { kind: "flatten" }],
  "two-blocks": [relu(8), pooled, relu(16), pooled, { kind: "flatten" }],
  "no-pooling": [relu(8), relu(16), { kind: "flatten" }],
  normalised: [...normalised(8), pooled, ...normalised(16), pooled, { kind: "flatten" }],
};

/** The whole network: `[28, 28, 1]` in, ten probabilities out. */
export function architecture(id: ArchitectureId): NetworkSpec {
  const outputs: readonly ChainLayer[] = [
    { kind: "dense", name: "logits", units: 10 },
    { kind: "activation", name: "softmax", activation: "softmax" },
  ];
  return { inputShape: [28, 28, 1], layers: [...ARCHITECTURE_BODIES[id], ...outputs] };
}
