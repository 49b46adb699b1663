import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { type NamedVariable, readVariables } from "@/lib/tf/training/named-variable";
import { Optimiser } from "@/lib/tf/training/optimiser";
import type { OptimiserKind } from "@/lib/tf/training/training-protocol";

const RATE = 0.03;
const SHAPES = [[2, 3], [3]];
const oracles: Readonly<Record<OptimiserKind, () => tf.Optimizer>> = {
  sgd: () => tf.train.sgd(RATE),
  momentum: () => tf.train.momentum(RATE, 0.9),
  rmsprop: () => tf.train.rmsprop(RATE),
  adam: () => tf.train.adam(RATE),
};
const kinds = Object.keys(oracles) as OptimiserKind[];

/** Two variables with numbers that are the same in every test. */
function variables(): NamedVariable[] {
  const random = createRandom(1);
  return SHAPES.map((shape, index) => {
    const values = Array.from({ length: shape.reduce((a, b) => a * b) }, () => 2 * random() - 1);
    return { name: `w${index}`, variable: tf.tidy(() => tf.variable(tf.tensor(values, shape))) };
  });
}

/** Gradients of a step: large, small and zero ones. */
function gradients(step: number): tf.Tensor[] {
  const random = createRandom(step);
  return SHAPES.map((shape) => {
    const values = Array.from({ length: shape.reduce((a, b) => a * b) }, (_, index) =>
      index === 1 ? 0 : (2 * random() - 1) * 10 ** (index - 3),
    );
    return tf.tensor(values, shape);
  });
}

function run(optimiser: Optimiser, first: number, last: number): void {
  for (let step = first; step <= last; step++)
    tf.tidy(() => optimiser.apply(gradients(step), { learningRate: RATE, step }));
}

function values(of: readonly NamedVariable[]): number[][] {
  return of.map(({ variable }) => Array.from(variable.dataSync()));
}

function dispose(of: readonly NamedVariable[]): void {
  for (const { variable } of of) variable.dispose();
}

describe.each(["cpu", "wasm"])("an optimiser on %s", (backend) => {
  beforeAll(async () => {
    if (backend === "wasm") await startNodeWasm();
    else await tf.setBackend("cpu");
  });

  it.each(kinds)("%s does in 50 steps what tf.train does", (kind) => {
    const [own, theirs] = [variables(), variables()];
    run(new Optimiser(kind, own), 1, 50);
    const oracle = oracles[kind]();
    for (let step = 1; step <= 50; step++) {
      tf.tidy(() => {
        const named = gradients(step).map((tensor, index) => [theirs[index]?.variable.name ?? "", tensor]);
        oracle.applyGradients(Object.fromEntries(named));
      });
    }
    const expected = values(theirs).flat();
    for (const [index, value] of values(own).flat().entries())
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 5);
  });

  it.each(kinds)("%s goes on from its slots as if it had never stopped", async (kind) => {
    const [straight, first] = [variables(), variables()];
    run(new Optimiser(kind, straight), 1, 20);
    const stopped = new Optimiser(kind, first);
    run(stopped, 1, 7);
    const slots = await readVariables(stopped.slots());
    const resumed = new Optimiser(kind, first);
    resumed.restore(slots);
    run(resumed, 8, 20);
    expect(values(first)).toEqual(values(straight));
  });

  it("remembers nothing before its first step, nor for plain descent", () => {
    const own = variables();
    const [sgd, adam] = [new Optimiser("sgd", own), new Optimiser("adam", own)];
    expect(adam.slots()).toEqual([]);
    run(sgd, 1, 2);
    run(adam, 1, 2);
    expect(sgd.slots()).toEqual([]);
    expect(adam.slots().map(({ name }) => name)).toEqual([
      "w0/first-moment",
      "w0/second-moment",
      "w1/first-moment",
      "w1/second-moment",
    ]);
    adam.restore([]);
    expect(adam.slots()).toEqual([]);
  });

  it("refuses the slots of another optimiser", async () => {
    const momentum = new Optimiser("momentum", variables());
    run(momentum, 1, 1);
    const slots = await readVariables(momentum.slots());
    expect(() => new Optimiser("adam", variables()).restore(slots)).toThrow("2 arrays for 4 variables");
    expect(() => new Optimiser("rmsprop", variables()).restore(slots)).toThrow(
      "no array named w0/mean-square",
    );
  });

  it.each(kinds)("%s leaves no tensor behind", (kind) => {
    const before = tf.memory().numTensors;
    const own = variables();
    const optimiser = new Optimiser(kind, own);
    run(optimiser, 1, 10);
    optimiser.restore([]);
    run(optimiser, 11, 12);
    optimiser.dispose();
    dispose(own);
    expect(tf.memory().numTensors).toBe(before);
  });
});
