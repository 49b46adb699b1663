import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { median } from "@/lib/tf/backends/median-of-rounds";
import { measureWorkload } from "@/lib/tf/backends/reference-workload";

describe("the reference workload", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("gives the median time of its rounds, warm-up left out, and keeps no tensor", async () => {
    const before = tf.memory().numTensors;
    // Start of the measurement, then start and end of four rounds: 100 and 90 ms to warm up, then 10 and 30.
    const clock = [0, 0, 100, 100, 190, 200, 210, 220, 250];
    const time = await measureWorkload({
      now: () => clock.shift() ?? Number.NaN,
      signal: new AbortController().signal,
      rounds: 2,
    });
    expect(time).toBe(10);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("ends with the first round that counts on a backend that is hopelessly slow", async () => {
    let time = 0;
    let reads = 0;
    const now = () => {
      reads++;
      time += 1500;
      return time;
    };
    expect(await measureWorkload({ now, signal: new AbortController().signal, rounds: 50 })).toBe(1500);
    expect(reads).toBe(7);
  });

  it("stops when it is asked to", async () => {
    const measuring = measureWorkload({ now: () => 0, signal: AbortSignal.abort() });
    await expect(measuring).rejects.toMatchObject({ reason: "cancelled" });
  });
});

describe("median", () => {
  it("is the middle, and the lower one of two", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([5])]).toEqual([2, 2, 5]);
  });
});
