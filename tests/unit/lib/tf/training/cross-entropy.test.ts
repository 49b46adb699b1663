import "@tensorflow/tfjs-backend-cpu";
// For the gradients that it registers.
import "@tensorflow/tfjs-layers";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { crossEntropy } from "@/lib/tf/training/cross-entropy";
import { startOfGradient } from "@/lib/tf/training/objective";

const logits = [2, -1, 0.5, 3, 3, 100, 50, -50, 0];
const targets = [1, 0, 0, 0, 0, 1, 0, 1, 0];

describe("cross-entropy", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("scores as TensorFlow.js does, also where a probability rounds to 0", () => {
    const { loss } = crossEntropy.score(Float32Array.from(logits), Float32Array.from(targets), 3);
    const expected = tf.tidy(
      () =>
        tf.losses
          .softmaxCrossEntropy(tf.tensor2d(targets, [3, 3]), tf.tensor2d(logits, [3, 3]))
          .dataSync()[0],
    );
    expect(loss).toBeCloseTo(expected ?? Number.NaN, 5);
  });

  it("counts an answer as right where the greatest output, the first of equal ones, is the true class", () => {
    expect(crossEntropy.score(Float32Array.from(logits), Float32Array.from(targets), 3).accuracy).toBeCloseTo(
      2 / 3,
    );
    expect(crossEntropy.score(Float32Array.of(1, 1), Float32Array.of(1, 0), 1).accuracy).toBe(1);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("is not finite where an output is %s", (value) => {
    const { loss } = crossEntropy.score(Float32Array.of(0, value, 0), Float32Array.of(1, 0, 0), 1);
    expect(Number.isFinite(loss)).toBe(false);
  });

  it("begins the gradient as the loss of TensorFlow.js does, for a part of a batch as well", () => {
    tf.tidy(() => {
      const [x, y] = [tf.tensor2d(logits, [3, 3]), tf.tensor2d(targets, [3, 3])];
      const ours = tf.engine().gradients(() => startOfGradient(tf.mul(x, 1), y, crossEntropy, 6), [x])
        .grads[0];
      const theirs = tf.grad((z) => tf.losses.softmaxCrossEntropy(y, z) as tf.Scalar)(x);
      const expected = theirs.dataSync();
      for (const [index, value] of (ours?.dataSync() ?? []).entries())
        expect(2 * value).toBeCloseTo(expected[index] ?? Number.NaN, 6);
      expect(ours?.shape).toEqual([3, 3]);
    });
  });
});
