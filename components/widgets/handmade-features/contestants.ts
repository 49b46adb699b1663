/** The two that learn from the same images: one from features made by hand, one from pixels. */

import type { ImageSetId } from "@/lib/datasets/image-sets";
import { hogGeometry } from "@/lib/nn/hog/hog-descriptor";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { digitsNetwork } from "@/lib/nn/networks/digits";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";

export const CONTESTANTS = ["handmade", "learned"] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** Steps that each of them learns for: five times through the images. */
export const STEPS = 700;
/** The held-out images are looked at so often. */
const LOOK_EVERY = 50;
const SIDE = 28;

/** One layer on the descriptor: the classifier can't make features of its own. */
const LINEAR_ON_HOG: NetworkSpec = {
  inputShape: [hogGeometry(SIDE, SIDE).length],
  layers: [
    { kind: "dense", name: "logits", units: 10 },
    { kind: "activation", name: "softmax", activation: "softmax" },
  ],
};

const NETWORKS: Readonly<Record<Contestant, NetworkSpec>> = {
  handmade: LINEAR_ON_HOG,
  learned: digitsNetwork(8),
};

/** The run of a contestant: the same images, batches and number of steps for both. */
export function contestantSpec(who: Contestant, data: ImageSetId, seed: number): TrainingSpec {
  return {
    network: NETWORKS[who],
    data,
    optimiser: "adam",
    learningRate: 0.002,
    batch: 64,
    seed,
    validateEvery: LOOK_EVERY,
  };
}

/** Numbers that a contestant learns. */
export function contestantParams(who: Contestant): number {
  const { layers, inputShape } = NETWORKS[who];
  return network(layers, inputShape).totals.params;
}
