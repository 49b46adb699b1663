/** The network that judges pictures of fruits: which of the six is it? It never sees the network that draws. */

import { FRUITS } from "@/lib/datasets/fruits/fruit-names";
import type { NetworkSpec } from "@/lib/nn/layer-spec";

/** Side of the pictures that are judged, in pixels. */
export const PICTURE_SIDE = 64;
/** Side of what the network sees: the means of 2 × 2 pixels. */
export const JUDGED_SIDE = 32;

/** `[32, 32, 3]` in, six probabilities out: 10,034 parameters. */
export const judgeNetwork: NetworkSpec = {
  inputShape: [JUDGED_SIDE, JUDGED_SIDE, 3],
  layers: [
    { kind: "conv2d", name: "conv1", filters: 12, kernel: 3 },
    { kind: "activation", name: "relu1", activation: "relu" },
    { kind: "maxPool2d", name: "pool1", size: 2 },
    { kind: "conv2d", name: "conv2", filters: 20, kernel: 3 },
    { kind: "activation", name: "relu2", activation: "relu" },
    { kind: "maxPool2d", name: "pool2", size: 2 },
    { kind: "conv2d", name: "conv3", filters: 24, kernel: 3 },
    { kind: "activation", name: "relu3", activation: "relu" },
    { kind: "maxPool2d", name: "pool3", size: 2 },
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "logits", units: FRUITS.length },
    { kind: "activation", name: "softmax", activation: "softmax" },
  ],
};

/**
 * Halves a picture's side: each value is the mean of 2 × 2 pixels.
 * @param picture - side · side · 3 numbers, row by row
 */
export function halvePicture(picture: Float32Array, side: number): Float32Array {
  const half = side / 2;
  const small = new Float32Array(half * half * 3);
  for (let row = 0; row < half; row++) {
    for (let at = 0; at < half * 3; at++) {
      const column = Math.floor(at / 3);
      const first = (2 * row * side + 2 * column) * 3 + (at % 3);
      const below = first + side * 3;
      const sum =
        (picture[first] ?? 0) + (picture[first + 3] ?? 0) + (picture[below] ?? 0) + (picture[below + 3] ?? 0);
      small[row * half * 3 + at] = sum / 4;
    }
  }
  return small;
}
