import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LayerSpec } from "@/lib/nn/layer-spec";
import { buildModel } from "@/lib/tf/build-model";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { forwardPass } from "@/lib/tf/training-ops/forward-pass";

const LAYERS: readonly LayerSpec[] = [
  { kind: "conv2d", filters: 4, kernel: 3, padding: "same" },
  { kind: "activation", activation: "relu" },
  { kind: "maxPool2d", size: 2 },
  { kind: "conv2d", filters: 5, kernel: 3, activation: "relu", stride: 2 },
  { kind: "conv2d", filters: 3, kernel: 1, activation: "tanh" },
  { kind: "conv2d", filters: 3, kernel: 2, bias: false },
  { kind: "flatten" },
  { kind: "dense", units: 4, activation: "relu" },
  { kind: "dense", units: 2 },
];

/** Output and weight gradients of the same network by either way. */
async function pass(way: "forwardPass" | "apply") {
  const model = buildModel(LAYERS, [12, 12, 2], 3);
  const inputs = tf.randomNormal([3, 12, 12, 2], 0, 1, "float32", 5);
  const variables = model.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const outputs = () =>
    way === "apply" ? (model.apply(inputs, { training: true }) as tf.Tensor) : forwardPass(model, inputs);
  const { value, grads } = tf.tidy(() => tf.variableGrads(() => tf.sum(tf.square(outputs())), variables));
  const numbers = [value, ...variables.map(({ name }) => grads[name] as tf.Tensor)].map((one) =>
    Array.from(one.dataSync()),
  );
  const { kernels } = await tf.profile(() =>
    tf.tidy(() => tf.variableGrads(() => tf.sum(outputs()), variables)),
  );
  tf.dispose([value, grads, inputs]);
  model.dispose();
  return { numbers, kernels: kernels.map(({ name }) => name) };
}

describe.each(["wasm", "cpu"])("the forward pass in training, on %s", (backend) => {
  beforeAll(async () => {
    if (backend === "wasm") await startNodeWasm();
    else await tf.setBackend("cpu");
  });
  afterAll(() => tf.setBackend("cpu"));

  it("gives the outputs and gradients of the layers", async () => {
    const [found, expected] = [(await pass("forwardPass")).numbers, (await pass("apply")).numbers];
    found.forEach((numbers, index) => {
      numbers.forEach((number, place) => {
        const other = expected[index]?.[place] ?? Number.NaN;
        expect(Math.abs(number - other)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(other)));
      });
    });
  });

  it("leaves out the gradient of the first image, which nobody wants", async () => {
    const { kernels } = await pass("forwardPass");
    expect(kernels.filter((name) => name === "Conv2DBackpropFilter")).toHaveLength(4);
    expect(kernels.filter((name) => name === "Conv2DBackpropInput")).toHaveLength(3);
  });
});
