import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shiftedCosine } from "@/lib/diffusion/noise-schedule";
import { type NoisyBatch, noisyBatch } from "@/lib/diffusion/unet/noisy-batch";
import { unetParameters } from "@/lib/diffusion/unet/unet-parameters";
import { createGaussian } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";
import { batchGradient } from "@/lib/tf/diffusion/batch-gradient";
import { composedNormSilu, normSilu } from "@/lib/tf/diffusion/norm-silu";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { TINY_UNET, tinyWeights } from "@/tests/unit/lib/diffusion/unet/tiny-unet";

beforeAll(() => startNodeWasm());
afterAll(() => tf.setBackend("cpu"));

function someBatch(seed: number): NoisyBatch {
  const random = createRandom(seed);
  const examples = [0, 1, 2].map((index) => ({
    image: Float32Array.from({ length: 8 * 8 * 3 }, () => 2 * random() - 1),
    words: [index, index === 1 ? null : 5 - index],
    time: (index + random()) / 3,
    gaussian: createGaussian(seed + index),
  }));
  return noisyBatch(TINY_UNET, shiftedCosine(1), examples);
}

async function gradientOf(weights: Float32Array, batch: NoisyBatch) {
  const gradient = new Float32Array(weights.length);
  const loss = await batchGradient(TINY_UNET, weights, batch, gradient);
  return { loss, gradient };
}

describe("normalisation and SiLU in one kernel", () => {
  it.each([
    { channels: 4, groups: 1 },
    { channels: 16, groups: 4 },
    { channels: 24, groups: 8 },
  ])(
    "agrees with the operations it stands for, in value and gradients ($channels channels, $groups groups)",
    ({ channels, groups }) => {
      const x = tf.randomNormal([3, 5, 4, channels], 0.7, 2, "float32", 1) as tf.Tensor4D;
      const scaleShift = tf.randomNormal([3, 2 * channels], 0, 1, "float32", 2) as tf.Tensor2D;
      const weights = tf.randomNormal(x.shape, 0, 1, "float32", 3);
      const composed = (a: tf.Tensor4D, b: tf.Tensor2D) =>
        composedNormSilu({ x: a, scaleShift: b, groups, epsilon: 1e-5 });
      const fused = (a: tf.Tensor4D, b: tf.Tensor2D) => normSilu(a, b, groups);
      const gradients = (run: typeof fused) =>
        tf.grads((a: tf.Tensor, b: tf.Tensor) =>
          tf.sum(tf.mul(run(a as tf.Tensor4D, b as tf.Tensor2D), weights)),
        )([x, scaleShift]);
      const pairs = [
        [fused(x, scaleShift), composed(x, scaleShift)],
        ...gradients(fused).map((own, index) => [own, gradients(composed)[index]]),
      ] as [tf.Tensor, tf.Tensor][];
      for (const [own, other] of pairs)
        expect(tf.max(tf.abs(tf.sub(own, other))).dataSync()[0]).toBeLessThan(2e-5);
    },
  );
});

describe("the gradient of a U-Net", () => {
  it("is what the loss changes by, array by array", async () => {
    const weights = tinyWeights();
    const batch = someBatch(5);
    const { gradient } = await gradientOf(weights, batch);
    for (const { name, offset, size } of unetParameters(TINY_UNET)) {
      const own = gradient.subarray(offset, offset + size);
      const length = Math.hypot(...own);
      const step = 0.01;
      const lossAt = async (sign: number) => {
        const moved = weights.slice();
        for (let at = 0; at < size; at++)
          moved[offset + at] = moved[offset + at]! + (sign * step * own[at]!) / length;
        return (await gradientOf(moved, batch)).loss;
      };
      const slope = ((await lossAt(1)) - (await lossAt(-1))) / (2 * step);
      expect.soft(Math.abs(slope - length), name).toBeLessThan(0.02 * length + 2e-4);
    }
  });

  it("is the same on another backend, where nothing is fused, and leaves no tensor behind", async () => {
    const [weights, batch] = [tinyWeights(2), someBatch(6)];
    const before = tf.memory().numTensors;
    const fast = await gradientOf(weights, batch);
    expect(tf.memory().numTensors).toBe(before);
    await tf.setBackend("cpu");
    const plain = await gradientOf(weights, batch);
    await tf.setBackend("wasm");
    expect(fast.loss).toBeCloseTo(plain.loss, 5);
    const gaps = fast.gradient.map((value, at) => Math.abs(value - plain.gradient[at]!));
    expect(Math.max(...gaps)).toBeLessThan(1e-4);
  });
});
