/** Runs in a page: TensorFlow.js as it comes trains the same network, on one of its own backends. */

import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-webgl";
import "@tensorflow/tfjs-backend-webgpu";
import * as tf from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { fetchDigitCrops } from "@/tests/bench/rivals/digit-crops";

const BATCH = 32;

/**
 * Examples learnt from in a second.
 * @throws Error if the backend can't be had
 */
export async function trainStock(backend: string, durationMs: number): Promise<number> {
  if (!(await tf.setBackend(backend))) throw new Error(`${backend} doesn't start`);
  const { side, pixels, labels } = await fetchDigitCrops(BATCH);
  const images = tf.tensor4d(pixels, [BATCH, side, side, 1]);
  const targets = tf.oneHot(tf.tensor1d([...labels], "int32"), 10);
  const model = sequential({
    layers: [
      layers.conv2d({
        inputShape: [side, side, 1],
        filters: 8,
        kernelSize: 5,
        padding: "same",
        activation: "relu",
      }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 16, kernelSize: 5, padding: "same", activation: "relu" }),
      layers.maxPooling2d({ poolSize: 3 }),
      layers.flatten(),
      layers.dense({ units: 10, activation: "softmax" }),
    ],
  });
  model.compile({ optimizer: tf.train.sgd(0.01), loss: "categoricalCrossentropy" });
  // The first step compiles what the backend needs.
  await model.trainOnBatch(images, targets);
  const start = performance.now();
  let examples = 0;
  do {
    await model.trainOnBatch(images, targets);
    examples += BATCH;
  } while (performance.now() - start < durationMs);
  return (1000 * examples) / (performance.now() - start);
}
