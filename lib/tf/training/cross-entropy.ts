/** Cross-entropy between the true class and the softmax of what a network answers. */

import { div, softmax, sub } from "@tensorflow/tfjs-core";
import type { BatchScore, Objective } from "./objective";

/**
 * Cross-entropy in nats, from the numbers before the softmax, which is exact where a probability rounds to 0. An answer is right where
 * the greatest output is that of the true class.
 * @see Goodfellow, Bengio & Courville 2016, "Deep Learning", equations 6.30 and 6.31
 */
export const crossEntropy: Objective = {
  gradient: (logits, targets, examples) => div(sub(softmax(logits), targets), examples),
  score: scoreLogits,
};

function scoreLogits(logits: Float32Array, targets: Float32Array, examples: number): BatchScore {
  const classes = logits.length / examples;
  let loss = 0;
  let right = 0;
  for (let row = 0; row < examples; row++) {
    const start = row * classes;
    const best = greatest(logits, start, classes);
    const truth = greatest(targets, start, classes);
    const peak = logits[start + best]!; // inside, as are the others of the row
    let sum = 0;
    for (let index = start; index < start + classes; index++) sum += Math.exp(logits[index]! - peak);
    loss += peak + Math.log(sum) - logits[start + truth]!;
    if (best === truth) right++;
  }
  return { loss: loss / examples, accuracy: right / examples };
}

/** Place of the greatest of some values, the first of equal ones, counted from `start`. */
export function greatest(values: Float32Array, start: number, count: number): number {
  let best = 0;
  for (let place = 1; place < count; place++) {
    if (values[start + place]! > values[start + best]!) best = place;
  }
  return best;
}

/** What the softmax makes of the greatest of some values: its probability, in (0, 1]. */
export function shareOfGreatest(values: Float32Array, start: number, count: number): number {
  const peak = values[start + greatest(values, start, count)]!; // inside, as are the others
  let sum = 0;
  for (let place = 0; place < count; place++) sum += Math.exp(values[start + place]! - peak);
  return 1 / sum;
}
