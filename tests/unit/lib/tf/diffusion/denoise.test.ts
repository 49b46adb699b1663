import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DiffusionDesk } from "@/lib/tf/diffusion/diffusion-desk";
import type { DenoiseFrame, DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { TINY_UNET, tinyWeights } from "@/tests/unit/lib/diffusion/unet/tiny-unet";

beforeAll(() => startNodeWasm());
afterAll(() => tf.setBackend("cpu"));

const noFile = async () => new Response(null, { status: 404 });
const onward = async (): Promise<void> => undefined;

const apple = { prompt: { fruit: "apple", colour: "red" }, seed: 3 } as const;
const banana = { prompt: { fruit: "banana", colour: "green" }, seed: 4 } as const;

const request: DenoiseRequest = {
  network: { spec: TINY_UNET, weights: tinyWeights() },
  images: [apple],
  sampler: "ddim",
  eta: 0,
  steps: 6,
  guidance: 2,
  from: null,
  watch: "all",
};

/** Draws, and gives what was told on the way and at the end. */
async function draw(change: Partial<DenoiseRequest> = {}, pause = onward) {
  let time = 0;
  const desk = new DiffusionDesk(noFile, "https://course.test", () => (time += 20));
  const told: DenoiseFrame[] = [];
  const reply = await desk.denoise(
    { ...request, ...change },
    (progress) => told.push(...progress.frames),
    pause,
  );
  return { x: reply.x, frames: reply.frames, told };
}

function farthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? Number.NaN))), 0);
}

describe("drawing by taking noise away", () => {
  it("tells every step in order, the start included, whether its message came in time or not", async () => {
    const { x, frames, told } = await draw();
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(frames.slice(0, told.length));
    expect(frames.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(frames.map(({ time }) => time)).toEqual(
      [1, 5 / 6, 4 / 6, 3 / 6, 2 / 6, 1 / 6, 0].map((t) => expect.closeTo(t, 6)),
    );
    expect(frames.at(-1)?.x).toEqual(x);
    expect(frames[0]?.image).toBeNull();
  });

  it.each(["ddpm", "ddim", "euler", "heun"] as const)(
    "draws the same from the same seed by %s",
    async (sampler) => {
      const [first, second] = [await draw({ sampler }), await draw({ sampler })];
      expect(first.x).toEqual(second.x);
      expect(first.x.every(Number.isFinite)).toBe(true);
    },
  );

  it("draws an image as it would alone, whatever else is drawn with it", async () => {
    const change = { sampler: "ddpm", steps: 4 } as const;
    const { x: both } = await draw({ ...change, images: [apple, banana] });
    const { x: alone } = await draw({ ...change, images: [banana] });
    expect(farthest(both.subarray(alone.length), alone)).toBeLessThan(1e-4);
  });

  it("goes on from the middle of a chain as if it had never stopped", async () => {
    const { x, frames } = await draw({ sampler: "ddim", eta: 0.5 });
    const middle = frames.find(({ index }) => index === 2);
    const rest = await draw({
      sampler: "ddim",
      eta: 0.5,
      from: { index: 2, x: middle?.x ?? new Float32Array() },
    });
    expect(rest.frames.map(({ index }) => index)).toEqual([3, 4, 5, 6]);
    expect(rest.x).toEqual(x);
  });

  it("draws the same picture on WebAssembly and on plain JavaScript", async () => {
    const fast = await draw();
    await tf.setBackend("cpu");
    const plain = await draw();
    await tf.setBackend("wasm");
    expect(farthest(fast.x, plain.x)).toBeLessThan(1e-3);
  });

  it("goes from one prompt to another by a share of the way", async () => {
    const at = (share: number) => draw({ images: [{ ...apple, towards: { prompt: banana.prompt, share } }] });
    const [start, middle, end, plain] = [await at(0), await at(0.5), await at(1), await draw()];
    expect(start.x).toEqual(plain.x);
    expect(farthest(middle.x, start.x)).toBeGreaterThan(0);
    expect(farthest(end.x, middle.x)).toBeGreaterThan(0);
  });

  it("stops between two steps when nobody wants it, and leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    let pauses = 0;
    const giveUp = async () => {
      if (++pauses === 2) throw new Error("given up");
    };
    await expect(draw({}, giveUp)).rejects.toThrow("given up");
    await draw();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([
    { images: [] },
    { steps: 0 },
    { steps: 1001 },
    { steps: 2.5 },
    { guidance: -1 },
    { guidance: 9 },
    { eta: 2 },
    { from: { index: 6, x: new Float32Array(192) } },
    { from: { index: 1, x: new Float32Array(5) } },
  ])("refuses %o", async (change) => {
    await expect(draw(change)).rejects.toMatchObject({ reason: "bad-request" });
  });

  it("says that the network that ships couldn't be had", async () => {
    await expect(draw({ network: "fruits" })).rejects.toMatchObject({ reason: "model-missing" });
  });
});
