import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { measureTraining } from "@/lib/tf/backends/training-workload";
import { startNodeWasm } from "@/lib/tf/node-wasm";

const calm = new AbortController().signal;

describe("the training workload", () => {
  beforeAll(() => startNodeWasm());

  it("gives the median time of its steps, warm-up left out, and keeps no tensor", async () => {
    const before = tf.memory().numTensors;
    // Start of the measurement, then start and end of four steps: 100 and 90 ms to warm up, then 10 and 30.
    const clock = [0, 0, 100, 100, 190, 200, 210, 220, 250];
    const now = () => clock.shift() ?? Number.NaN;
    expect(await measureTraining({ now, signal: calm, rounds: 2 })).toBe(10);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("stops when it is asked to, and keeps no tensor then either", async () => {
    const before = tf.memory().numTensors;
    const measuring = measureTraining({ now: () => 0, signal: AbortSignal.abort() });
    await expect(measuring).rejects.toMatchObject({ reason: "cancelled" });
    expect(tf.memory().numTensors).toBe(before);
  });
});
