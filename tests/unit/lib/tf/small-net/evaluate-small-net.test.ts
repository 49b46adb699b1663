import * as tf from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { evaluateSmallNet, smallNetLoss } from "@/lib/tf/small-net/evaluate-small-net";
import type { SmallNetSpec } from "@/lib/tf/small-net/small-net-spec";
import { createSmallNet, disposeSmallNet, type SmallNet } from "@/lib/tf/small-net/small-net-variables";
import { BACKENDS, tensorCounts } from "@/tests/unit/lib/tf/small-net/backends";
import { smallNetProblem } from "@/tests/unit/lib/tf/small-net/small-net-problem";

const SPEC: SmallNetSpec = {
  inputs: 2,
  hidden: [{ units: 3, activation: "relu" }],
  output: { units: 2, activation: "softmax" },
};

describe.each(BACKENDS)("evaluateSmallNet on %s", (_, start) => {
  let net: SmallNet;
  beforeEach(async () => {
    await start();
    net = createSmallNet(SPEC, 1);
    const weights = tf.tensor2d([1, 0, 1, 0, 1, 1], [2, 3]);
    net.layers[0]?.weights.assign(weights);
    weights.dispose();
  });
  afterEach(() => disposeSmallNet(net));

  it("gives the activations of every layer, point by point", async () => {
    const points = tf.tensor2d([1, 2, -1, 3, -1, -1], [3, 2]);
    const [hidden, output] = await evaluateSmallNet(net, points);
    expect(await hidden?.array()).toEqual([
      [1, 2, 3],
      [0, 3, 2],
      [0, 0, 0],
    ]);
    const shares = (await output?.array()) ?? [];
    expect(shares[2]).toEqual([0.5, 0.5]);
    for (const [one = 0, other = 0] of shares) expect(one + other).toBeCloseTo(1, 6);
    tf.dispose([points, hidden, output]);
  });

  it("gives tensors that belong to the caller, and nothing else", async () => {
    const points = tf.tensor2d([1, 2], [1, 2]);
    tf.dispose([...(await evaluateSmallNet(net, points))]);
    const before = tensorCounts();
    for (let call = 0; call < 5; call++) tf.dispose([...(await evaluateSmallNet(net, points))]);
    expect(tensorCounts()).toEqual(before);
    points.dispose();
  });

  it("refuses points with other inputs", async () => {
    const points = tf.tensor2d([1, 2, 3], [1, 3]);
    expect(await smallNetProblem(() => evaluateSmallNet(net, points))).toBe(
      "inputs must have the shape [1, 2], not [1, 3]",
    );
    points.dispose();
  });
});

describe.each(BACKENDS)("smallNetLoss on %s", (_, start) => {
  let net: SmallNet;
  beforeEach(async () => {
    await start();
    net = createSmallNet(SPEC, 1);
  });
  afterEach(() => disposeSmallNet(net));

  it("is ln 2 where the net can't tell two classes apart", async () => {
    const data = {
      inputs: tf.zeros<tf.Rank.R2>([5, 2]),
      targets: tf.tensor2d(Array(5).fill([0, 1]), [5, 2]),
    };
    const before = tensorCounts();
    expect(await smallNetLoss(net, data, "softmaxCrossEntropy")).toBeCloseTo(Math.LN2, 6);
    expect(tensorCounts()).toEqual(before);
    tf.dispose([data.inputs, data.targets]);
  });

  it("refuses a loss that doesn't go with the output", async () => {
    const data = { inputs: tf.zeros<tf.Rank.R2>([1, 2]), targets: tf.zeros<tf.Rank.R2>([1, 2]) };
    expect(await smallNetProblem(() => smallNetLoss(net, data, "meanSquaredError"))).toBe(
      "output activation softmax needs the loss softmaxCrossEntropy, not meanSquaredError",
    );
    tf.dispose([data.inputs, data.targets]);
  });
});
