import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";
import { buildModel } from "@/lib/tf/build-model";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { type Batch, type TrainOptions, train } from "@/lib/tf/train-loop";

const lineModel = () => buildModel([{ kind: "dense", units: 1 }], [1], 3);

/** Points of y = 2x − 1, the same ones for the same step. */
function linePoints(step: number): Batch {
  const random = createRandom(step);
  const xs = Array.from({ length: 16 }, () => 2 * random() - 1);
  const ys = xs.map((x) => 2 * x - 1);
  return { inputs: tf.tensor2d(xs, [16, 1]), targets: tf.tensor2d(ys, [16, 1]) };
}

function options(changes: Partial<TrainOptions> = {}): TrainOptions {
  return {
    steps: 5,
    // Made only where it is used: an optimiser keeps tensors of its own.
    optimiser: changes.optimiser ?? tf.train.sgd(1),
    learningRate: () => 0.3,
    loss: (outputs, targets) => tf.losses.meanSquaredError(targets, outputs) as tf.Scalar,
    yieldToEventLoop: () => Promise.resolve(),
    ...changes,
  };
}

const weights = (model: ReturnType<typeof lineModel>) =>
  model.getWeights().map((weight) => weight.dataSync()[0]);

describe("train", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("finds the line through the points", async () => {
    const model = lineModel();
    const summary = await train(model, linePoints, options({ steps: 100 }));
    expect(summary).toMatchObject({ outcome: "finished", step: 100 });
    expect(summary.loss).toBeLessThan(1e-6);
    expect(weights(model)[0]).toBeCloseTo(2, 3);
    expect(weights(model)[1]).toBeCloseTo(-1, 3);
  });

  it.each([
    ["plain gradient descent", () => tf.train.sgd(1)],
    ["Adam", () => tf.train.adam(1)],
  ])("gives %s the rate of its schedule, and none of another", async (_, makeOptimiser) => {
    const [still, moved] = [lineModel(), lineModel()];
    const before = weights(still);
    await train(still, linePoints, options({ optimiser: makeOptimiser(), learningRate: () => 0 }));
    await train(
      moved,
      linePoints,
      options({ optimiser: makeOptimiser(), learningRate: (step) => (step === 3 ? 0.1 : 0) }),
    );
    expect(weights(still)).toEqual(before);
    expect(weights(moved)).not.toEqual(before);
  });

  it("reports every step once, counted from 1, with its rate and its examples", async () => {
    const reports: unknown[] = [];
    await train(
      lineModel(),
      linePoints,
      options({
        steps: 2,
        learningRate: (step) => 1 / step,
        onProgress: (report) => void reports.push(report),
      }),
    );
    expect(reports).toEqual([
      { step: 1, steps: 2, loss: expect.any(Number), learningRate: 1, examples: 16 },
      { step: 2, steps: 2, loss: expect.any(Number), learningRate: 0.5, examples: 16 },
    ]);
  });

  it("goes on from a step as if it had never stopped", async () => {
    const [straight, parted] = [lineModel(), lineModel()];
    await train(straight, linePoints, options({ steps: 6, optimiser: tf.train.adam(1) }));
    const optimiser = tf.train.adam(1);
    await train(parted, linePoints, options({ steps: 3, optimiser }));
    await train(parted, linePoints, options({ steps: 6, firstStep: 4, optimiser }));
    expect(weights(parted)).toEqual(weights(straight));
  });

  it("stops after the step during which its signal came, however late the event loop lets it through", async () => {
    const controller = new AbortController();
    const first = () => setTimeout(() => controller.abort());
    const summary = await train(
      lineModel(),
      linePoints,
      options({
        steps: 100_000,
        signal: controller.signal,
        yieldToEventLoop: nextMacrotask,
        onProgress: ({ step }) => void (step === 1 && first()),
      }),
    );
    expect(summary.outcome).toBe("stopped");
    expect(summary.step).toBeLessThan(1000);
  });

  it("does nothing when its signal has come before", async () => {
    const summary = await train(lineModel(), linePoints, options({ signal: AbortSignal.abort() }));
    expect(summary).toEqual({ outcome: "stopped", step: 0, loss: Number.NaN });
  });

  it("ends a run whose loss is no number any more", async () => {
    const summary = await train(lineModel(), linePoints, options({ steps: 1000, learningRate: () => 1e6 }));
    expect(summary.outcome).toBe("diverged");
    expect(summary.step).toBeLessThan(100);
  });

  it("leaves no tensor behind, however many steps it runs", async () => {
    const model = lineModel();
    const optimiser = tf.train.adam(1);
    await train(model, linePoints, options({ steps: 1, optimiser }));
    const before = tf.memory().numTensors;
    await train(model, linePoints, options({ steps: 20, optimiser }));
    expect(tf.memory().numTensors).toBe(before);
  });
});
