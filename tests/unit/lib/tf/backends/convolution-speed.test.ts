import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { measureConvolutionSpeed } from "@/lib/tf/backends/convolution-speed";
import { startNodeWasm } from "@/lib/tf/node-wasm";

describe("the speed of convolution", () => {
  beforeAll(() => startNodeWasm());

  it("counts the operations of the forward pass and of both gradients, and keeps no tensor", async () => {
    const before = tf.memory().numTensors;
    // Three rounds, the first two to warm up; the third takes 50 ms.
    const clock = [0, 0, 90, 90, 150, 150, 200];
    const now = () => clock.shift() ?? Number.NaN;
    const speed = await measureConvolutionSpeed({ now, signal: new AbortController().signal, rounds: 1 });
    // 64 images · 16 · 16 places · 3 · 3 · 64 inputs · 64 filters, three times, two operations each.
    expect(speed).toEqual({ gigaflops: (64 * 16 * 16 * 9 * 64 * 64 * 3 * 2) / 0.05 / 1e9, roundMs: 50 });
    expect(tf.memory().numTensors).toBe(before);
  });
});
