import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { SmallNetSpec } from "@/lib/tf/small-net/small-net-spec";
import { createSmallNet, disposeSmallNet } from "@/lib/tf/small-net/small-net-variables";
import { smallNetProblem } from "@/tests/unit/lib/tf/small-net/small-net-problem";

const SPEC: SmallNetSpec = {
  inputs: 3,
  hidden: [{ units: 16, activation: "relu" }],
  output: { units: 2, activation: "linear" },
};

function values(seed: number): number[][] {
  const net = createSmallNet(SPEC, seed);
  const arrays = net.layers.flatMap(({ weights, biases }) => [
    [...weights.dataSync()],
    [...biases.dataSync()],
  ]);
  disposeSmallNet(net);
  return arrays;
}

describe("createSmallNet", () => {
  beforeAll(() => tf.setBackend("cpu"));

  it("draws the weights from the seed", () => {
    expect(values(1)).toEqual(values(1));
    expect(values(2)).not.toEqual(values(1));
  });

  it("keeps weights within Glorot's limits, and biases at 0", () => {
    const [weights = [], biases = []] = values(5);
    const limit = Math.sqrt(6 / (3 + 16));
    expect(weights.length).toBe(48);
    expect(Math.max(...weights.map(Math.abs))).toBeLessThan(limit);
    expect(Math.max(...weights.map(Math.abs))).toBeGreaterThan(0.8 * limit);
    expect(biases).toEqual(Array(16).fill(0));
  });

  it("makes two variables a layer, which disposeSmallNet frees once", () => {
    const before = tf.memory().numTensors;
    const net = createSmallNet(SPEC, 1);
    expect(tf.memory().numTensors).toBe(before + 4);
    disposeSmallNet(net);
    disposeSmallNet(net);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses a net that is no small net", async () => {
    expect(await smallNetProblem(() => createSmallNet({ ...SPEC, inputs: 0 }, 1))).toBe(
      "inputs must be a whole number from 1 to 16, not 0",
    );
  });
});
