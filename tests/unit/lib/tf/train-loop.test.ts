import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";
import { buildModel } from "@/lib/tf/build-model";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { type TrainOptions, train } from "@/lib/tf/train-loop";
import type { Objective } from "@/lib/tf/training/objective";
import { Optimiser } from "@/lib/tf/training/optimiser";
import type { ExampleBatch, Learner } from "@/lib/tf/training/train-step";
import { TrainingNetwork } from "@/lib/tf/training/training-network";
import type { OptimiserKind } from "@/lib/tf/training/training-protocol";

/** The mean of the squared differences. */
const squaredError: Objective = {
  gradient: (outputs, targets, examples) => tf.mul(tf.sub(outputs, targets), 2 / examples),
  score: (outputs, targets, examples) => ({
    loss: outputs.reduce((sum, value, at) => sum + (value - (targets[at] ?? 0)) ** 2, 0) / examples,
    accuracy: Number.NaN,
  }),
};

/** A line that learns, by plain descent unless told otherwise. */
function line(kind: OptimiserKind = "sgd"): Learner {
  const network = new TrainingNetwork(buildModel([{ kind: "dense", units: 1 }], [1], 3).layers);
  return { network, optimiser: new Optimiser(kind, network.variables), objective: squaredError, seed: 1 };
}

/** Points of y = 2x − 1, the same ones for the same step. */
function linePoints(step: number): ExampleBatch {
  const random = createRandom(step);
  const xs = Array.from({ length: 16 }, () => 2 * random() - 1);
  const inputs = Float32Array.from(xs);
  const targets = inputs.map((x) => 2 * x - 1);
  return { examples: 16, inputShape: [1], inputs, targetShape: [1], targets };
}

function options(changes: Partial<TrainOptions> = {}): TrainOptions {
  return {
    steps: 5,
    learningRate: () => 0.3,
    yieldToEventLoop: () => Promise.resolve(),
    ...changes,
  };
}

const weights = ({ network }: Learner) => network.weights.map(({ variable }) => variable.dataSync()[0]);

describe("train", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("finds the line through the points", async () => {
    const learner = line();
    const summary = await train(learner, linePoints, options({ steps: 100 }));
    expect(summary).toMatchObject({ outcome: "finished", step: 100 });
    expect(summary.loss).toBeLessThan(1e-6);
    expect(weights(learner)[0]).toBeCloseTo(2, 3);
    expect(weights(learner)[1]).toBeCloseTo(-1, 3);
  });

  it.each<[string, OptimiserKind]>([
    ["plain gradient descent", "sgd"],
    ["Adam", "adam"],
  ])("gives %s the rate of its schedule, and none of another", async (_, kind) => {
    const [still, moved] = [line(kind), line(kind)];
    const before = weights(still);
    await train(still, linePoints, options({ learningRate: () => 0 }));
    await train(moved, linePoints, options({ learningRate: (step) => (step === 3 ? 0.1 : 0) }));
    expect(weights(still)).toEqual(before);
    expect(weights(moved)).not.toEqual(before);
  });

  it("reports every step once, counted from 1, with its rate and its examples", async () => {
    const reports: unknown[] = [];
    await train(
      line(),
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
    const [straight, parted] = [line("adam"), line("adam")];
    await train(straight, linePoints, options({ steps: 6 }));
    await train(parted, linePoints, options({ steps: 3 }));
    await train(parted, linePoints, options({ steps: 6, firstStep: 4 }));
    expect(weights(parted)).toEqual(weights(straight));
  });

  it("stops after the step during which its signal came, however late the event loop lets it through", async () => {
    const controller = new AbortController();
    const first = () => setTimeout(() => controller.abort());
    const summary = await train(
      line(),
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
    const summary = await train(line(), linePoints, options({ signal: AbortSignal.abort() }));
    expect(summary).toEqual({ outcome: "stopped", step: 0, loss: Number.NaN });
  });

  it("ends a run whose loss is no number any more", async () => {
    const summary = await train(line(), linePoints, options({ steps: 1000, learningRate: () => 1e6 }));
    expect(summary.outcome).toBe("diverged");
    expect(summary.step).toBeLessThan(100);
  });

  it("leaves no tensor behind, however many steps it runs", async () => {
    const learner = line("adam");
    await train(learner, linePoints, options({ steps: 1 }));
    const before = tf.memory().numTensors;
    await train(learner, linePoints, options({ steps: 20 }));
    expect(tf.memory().numTensors).toBe(before);
  });
});
