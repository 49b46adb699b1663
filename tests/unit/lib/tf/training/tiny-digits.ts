import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { createRandom } from "@/lib/math/random";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import type { TrainingSpec, TrainSliceRequest } from "@/lib/tf/training/training-protocol";

const SIDE = 8;

/** Small images that a network learns at once: a bright block whose place tells the label, and some noise. */
export function tinyDigits(count = 200): DigitSet {
  const random = createRandom(5);
  const labels = Uint8Array.from({ length: count }, (_, image) => image % 10);
  const pixels = Uint8Array.from({ length: count * SIDE * SIDE }, () => Math.floor(40 * random()));
  labels.forEach((label, image) => {
    const corner = image * SIDE * SIDE + (1 + 3 * Math.floor(label / 5)) * SIDE + (label % 5);
    for (const offset of [0, 1, SIDE, SIDE + 1]) pixels[corner + offset] = 255;
  });
  return { count, side: SIDE, labels, pixels };
}

/** A convolution, ReLU, pooling and ten units, for {@link tinyDigits}. */
export const tinyNetwork: NetworkSpec = {
  inputShape: [SIDE, SIDE, 1],
  layers: [
    { kind: "conv2d", name: "conv", filters: 4, kernel: 3 },
    { kind: "activation", name: "relu", activation: "relu" },
    { kind: "maxPool2d", name: "pool", size: 2 },
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "logits", units: 10 },
    { kind: "activation", name: "softmax", activation: "softmax" },
  ],
};

export const tinySpec: TrainingSpec = {
  network: tinyNetwork,
  data: "digits",
  optimiser: "adam",
  learningRate: 0.02,
  batch: 16,
  seed: 1,
  validateEvery: 0,
};

/** A request for some steps from the first weights on. */
export function sliceRequest(changes: Partial<TrainSliceRequest> = {}): TrainSliceRequest {
  return {
    runId: "run",
    spec: tinySpec,
    from: null,
    step: 0,
    before: { first: null, last: [] },
    steps: 5,
    budgetMs: Number.POSITIVE_INFINITY,
    ...changes,
  };
}
