import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayerSpec } from "@/lib/nn/layer-spec";
import { buildLogits } from "@/lib/tf/training/build-logits";

const dense: LayerSpec = { kind: "dense", name: "logits", units: 10 };

describe("buildLogits", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it.each<[string, LayerSpec[]]>([
    ["no softmax", [dense]],
    ["a softmax layer", [dense, { kind: "activation", activation: "softmax" }]],
    ["a softmax inside its last layer", [{ ...dense, activation: "softmax" }]],
  ])("gives the same network for one with %s", (_, layers) => {
    const model = buildLogits({ inputShape: [4], layers }, 1);
    const plain = buildLogits({ inputShape: [4], layers: [dense] }, 1);
    const input = tf.tensor2d([[1, -2, 3, 0.5]]);
    expect((model.predict(input) as tf.Tensor).dataSync()).toEqual(
      (plain.predict(input) as tf.Tensor).dataSync(),
    );
    expect(model.weights.map(({ originalName }) => originalName)).toEqual(["logits/kernel", "logits/bias"]);
  });

  it("leaves other activations at the end alone", () => {
    const model = buildLogits({ inputShape: [2], layers: [{ ...dense, activation: "relu" }] }, 1);
    expect(Math.min(...(model.predict(tf.tensor2d([[5, -5]])) as tf.Tensor).dataSync())).toBe(0);
  });

  it("refuses as a bad request what TensorFlow.js can't express", () => {
    const grouped: LayerSpec = { kind: "conv2d", filters: 2, kernel: 1, groups: 2 };
    const build = () => buildLogits({ inputShape: [4, 4, 2], layers: [grouped] }, 1);
    expect(build).toThrow(expect.objectContaining({ name: "JobError", reason: "bad-request" }));
  });
});
