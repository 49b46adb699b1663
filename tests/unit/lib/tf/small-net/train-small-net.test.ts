import * as tf from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SmallNetData } from "@/lib/tf/small-net/small-net-data";
import type { SmallNetSpec } from "@/lib/tf/small-net/small-net-spec";
import { createSmallNet, disposeSmallNet, type SmallNet } from "@/lib/tf/small-net/small-net-variables";
import { type TrainSmallNetOptions, trainSmallNet } from "@/lib/tf/small-net/train-small-net";
import { BACKENDS, tensorCounts } from "@/tests/unit/lib/tf/small-net/backends";
import { smallNetProblem } from "@/tests/unit/lib/tf/small-net/small-net-problem";

const SPEC: SmallNetSpec = {
  inputs: 2,
  hidden: [{ units: 4, activation: "tanh" }],
  output: { units: 1, activation: "tanh" },
};

const OPTIONS: TrainSmallNetOptions = {
  epochs: 10,
  loss: "halfSquaredError",
  regulariser: { kind: "none" },
  optimiser: { kind: "adam", learningRate: 0.03 },
  batchSize: 4,
  seed: 1,
};

/** The four corners of exclusive or, and what they are. */
function exclusiveOr(): SmallNetData {
  return {
    inputs: tf.tensor2d([-1, -1, -1, 1, 1, -1, 1, 1], [4, 2]),
    targets: tf.tensor2d([-1, 1, 1, -1], [4, 1]),
  };
}

async function parameters({ layers }: SmallNet): Promise<number[]> {
  const variables = layers.flatMap(({ weights, biases }) => [weights, biases]);
  return (await Promise.all(variables.map((variable) => variable.data()))).flatMap((values) => [...values]);
}

describe.each(BACKENDS)("trainSmallNet on %s", (_, start) => {
  let net: SmallNet;
  let data: SmallNetData;
  beforeEach(async () => {
    await start();
    net = createSmallNet(SPEC, 3);
    data = exclusiveOr();
  });
  afterEach(() => {
    disposeSmallNet(net);
    tf.dispose([data.inputs, data.targets]);
  });

  it("learns exclusive or", async () => {
    const run = await trainSmallNet(net, data, { ...OPTIONS, epochs: 500 });
    expect(run.outcome).toBe("finished");
    expect(run.losses.length).toBe(500);
    expect(run.losses[499]).toBeLessThan(0.01);
  });

  it("gives the same weights however it is cut into calls", async () => {
    const whole = createSmallNet(SPEC, 3);
    const run = await trainSmallNet(whole, data, { ...OPTIONS, batchSize: 3 });
    const first = await trainSmallNet(net, data, { ...OPTIONS, batchSize: 3, epochs: 4 });
    const second = await trainSmallNet(net, data, { ...OPTIONS, batchSize: 3, epochs: 6 });
    expect([...first.losses, ...second.losses]).toEqual([...run.losses]);
    expect(await parameters(net)).toEqual(await parameters(whole));
    disposeSmallNet(whole);
  });

  it("goes on from weights that someone else assigned", async () => {
    const assigned = tf.ones<tf.Rank.R2>([2, 4]);
    net.layers[0]?.weights.assign(assigned);
    assigned.dispose();
    await trainSmallNet(net, data, { ...OPTIONS, optimiser: { kind: "sgd", learningRate: 0 } });
    expect((await parameters(net)).slice(0, 8)).toEqual(Array(8).fill(1));
  });

  it("forgets the past of an optimiser of another kind", async () => {
    await trainSmallNet(net, data, OPTIONS);
    expect(net.optimiserState?.steps).toBe(10);
    await trainSmallNet(net, data, { ...OPTIONS, optimiser: { kind: "adagrad", learningRate: 0.01 } });
    expect([net.optimiserState?.kind, net.optimiserState?.steps, net.epochs]).toEqual(["adagrad", 10, 20]);
  });

  it("says in which epoch it gave up, and keeps the weights from before", async () => {
    const options = {
      ...OPTIONS,
      epochs: 100,
      optimiser: { kind: "sgd", learningRate: 1e6 },
      regulariser: { kind: "l2", rate: 1 },
    } as const;
    const run = await trainSmallNet(net, data, options);
    expect(run.outcome === "diverged" && run.epoch).toBe(run.losses.length + 1);
    expect([...run.losses].every(Number.isFinite)).toBe(true);
    expect((await parameters(net)).every(Number.isFinite)).toBe(true);
    expect(net.epochs).toBe(run.losses.length);
  });

  it("leaves nothing behind but what its optimiser remembers", async () => {
    await trainSmallNet(net, data, OPTIONS);
    const before = tensorCounts();
    for (let call = 0; call < 20; call++) {
      await trainSmallNet(net, data, { ...OPTIONS, epochs: 2 });
    }
    await trainSmallNet(net, data, { ...OPTIONS, optimiser: { kind: "sgd", learningRate: 0.1 } });
    await trainSmallNet(net, data, OPTIONS);
    expect(tensorCounts()).toEqual(before);
  });

  it.each([
    [{ epochs: 0 }, "epochs must be a whole number from 1 to 1000000, not 0"],
    [{ loss: "binaryCrossEntropy" }, "loss binaryCrossEntropy needs the output activation sigmoid, not tanh"],
  ] as const)("refuses %j and leaves the net as it is", async (change, message) => {
    expect(await smallNetProblem(() => trainSmallNet(net, data, { ...OPTIONS, ...change }))).toBe(message);
    expect([net.epochs, net.optimiserState]).toEqual([0, null]);
  });

  it("refuses data of another shape", async () => {
    const wrong = { inputs: data.inputs, targets: data.inputs };
    expect(await smallNetProblem(() => trainSmallNet(net, wrong, OPTIONS))).toBe(
      "targets must have the shape [4, 1], not [4, 2]",
    );
  });

  it("refuses a net that has been disposed", async () => {
    disposeSmallNet(net);
    expect(await smallNetProblem(() => trainSmallNet(net, data, OPTIONS))).toBe("this net has been disposed");
  });
});
