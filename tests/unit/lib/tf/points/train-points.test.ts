import * as tf from "@tensorflow/tfjs-core";
import { beforeEach, describe, expect, it } from "vitest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { BLOCK_STEPS, type PointsNetwork, type TrainPointsReply } from "@/lib/tf/points/points-protocol";
import { trainPoints } from "@/lib/tf/points/train-points";
import { BACKENDS, tensorCounts } from "@/tests/unit/lib/tf/small-net/backends";
import { taskOf } from "./moons-task";

const task = taskOf("moons");
const surroundings = { now: () => 0, pause: async () => undefined };

function train(steps: number, from: PointsNetwork | null = null): Promise<TrainPointsReply> {
  return trainPoints({ task, from, budgetMs: 1, steps }, surroundings);
}

describe("trainPoints", () => {
  beforeEach(() => startNodeWasm());

  it("makes the loss fall", async () => {
    const { losses, network } = await train(20 * BLOCK_STEPS);
    expect(losses).toHaveLength(20);
    expect(network.step).toBe(500);
    expect(losses.at(-1)).toBeLessThan(0.85 * (losses[0] ?? 0));
  });

  it("gives the same weights however it is cut into calls, and others for another seed", async () => {
    const whole = await train(4 * BLOCK_STEPS);
    const half = await train(2 * BLOCK_STEPS);
    const rest = await train(2 * BLOCK_STEPS, half.network);
    expect(rest.network).toEqual(whole.network);
    expect([...half.losses, ...rest.losses]).toEqual(whole.losses);
    const other = await trainPoints(
      { task: { ...task, seed: 2 }, from: null, budgetMs: 1, steps: BLOCK_STEPS },
      surroundings,
    );
    expect(other.initial).not.toEqual(whole.initial);
  });

  it("gives the first weights alone for no step at all", async () => {
    const { initial, network, losses } = await train(0);
    expect(losses).toEqual([]);
    expect(network.step).toBe(0);
    expect(network.parameters).toEqual(initial);
    expect((await train(BLOCK_STEPS, network)).network).toEqual((await train(BLOCK_STEPS)).network);
  });

  it("stops between two blocks once its time is over", async () => {
    let time = 0;
    const reply = await trainPoints(
      { task, from: null, budgetMs: 25, steps: 1000 },
      { now: () => (time += 10), pause: async () => undefined },
    );
    expect(reply.network.step).toBe(3 * BLOCK_STEPS);
  });

  it("leaves no tensor behind, also when it is stopped", async () => {
    await train(BLOCK_STEPS);
    const before = tensorCounts();
    await train(2 * BLOCK_STEPS);
    const stop = async () => {
      throw new Error("stopped");
    };
    const stopped = trainPoints({ task, from: null, budgetMs: 1, steps: 100 }, { now: () => 0, pause: stop });
    await expect(stopped).rejects.toThrow("stopped");
    expect(tensorCounts()).toEqual(before);
  });

  it("refuses a network for another number of classes", async () => {
    const { network } = await train(0);
    const single = { ...task, classCount: 1, classes: new Uint8Array(task.classes.length) };
    await expect(
      trainPoints({ task: single, from: network, budgetMs: 1, steps: 25 }, surroundings),
    ).rejects.toThrow("parameters must have the shape");
  });
});

describe.each(BACKENDS)("trainPoints on %s", (_, start) => {
  it("learns alike", async () => {
    await startNodeWasm();
    const expected = await train(BLOCK_STEPS);
    await start();
    const { losses, network } = await train(BLOCK_STEPS);
    expect(losses[0]).toBeCloseTo(expected.losses[0] ?? Number.NaN, 3);
    const gap = network.parameters.map((value, at) =>
      Math.abs(value - (expected.network.parameters[at] ?? 9)),
    );
    expect(Math.max(...gap)).toBeLessThan(0.02);
    expect(tf.memory().numTensors).toBe(0);
  });
});
