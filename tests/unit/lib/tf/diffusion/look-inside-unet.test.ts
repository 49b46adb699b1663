import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spaceToDepth, timeFeatures, wordWeights } from "@/lib/diffusion/unet/unet-inputs";
import { unetLedger } from "@/lib/diffusion/unet/unet-ledger";
import { unetNorms } from "@/lib/diffusion/unet/unet-norms";
import { unetParameters } from "@/lib/diffusion/unet/unet-parameters";
import { unetParts } from "@/lib/diffusion/unet/unet-spec";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";
import { DiffusionDesk } from "@/lib/tf/diffusion/diffusion-desk";
import type {
  UNetLook,
  UNetMapsReply,
  UNetMoment,
  UNetTuningReply,
} from "@/lib/tf/diffusion/unet-look-protocol";
import { UNetPredictor } from "@/lib/tf/diffusion/unet-predictor";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { TINY_UNET, tinyWeights } from "@/tests/unit/lib/diffusion/unet/tiny-unet";

beforeAll(() => startNodeWasm());
afterAll(() => tf.setBackend("cpu"));

const weights = tinyWeights();
const network = { spec: TINY_UNET, weights };
const pixels = gaussianArray(8 * 8 * 3, createGaussian(5));
const redApple: UNetMoment = { time: 0.3, prompt: { fruit: "apple", colour: "red" } };
const anything: UNetMoment = { time: 0.9, prompt: { fruit: null, colour: null } };

function ask(job: UNetLook) {
  const noFile = async () => new Response(null, { status: 404 });
  return new DiffusionDesk(noFile, "https://course.test", () => 0).look(job);
}

const maps = (change = {}) =>
  ask({ kind: "maps", network, request: { ...redApple, pixels, ...change } }) as Promise<UNetMapsReply>;
const tuning = (moments: readonly UNetMoment[]) =>
  ask({ kind: "tuning", network, request: { moments } }) as Promise<UNetTuningReply>;

function array(name: string): Float32Array {
  const found = unetParameters(TINY_UNET).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return weights.subarray(found.offset, found.offset + found.size);
}

function farthest(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? Number.NaN))), 0);
}

/** A vector times a dense layer, with loops. */
function dense(x: ArrayLike<number>, name: string): Float32Array {
  const [kernel, bias] = [array(`${name}/kernel`), array(`${name}/bias`)];
  return bias.map((start, to) =>
    Array.from(x).reduce((sum, value, from) => sum + value * (kernel[from * bias.length + to] ?? 0), start),
  );
}

/** The output of the first convolution, `[4, 4, 8]`, with loops. */
function firstMapsByHand(): Float32Array {
  const cells = spaceToDepth(TINY_UNET, pixels);
  const [kernel, bias] = [array("in/kernel"), array("in/bias")];
  const [side, from, to] = [4, 12, 8];
  const isInside = (place: number) => place >= 0 && place < side;
  return Float32Array.from({ length: side * side * to }, (_, at) => {
    const [row, column, filter] = [Math.floor(at / to / side), Math.floor(at / to) % side, at % to];
    let sum = bias[filter] ?? 0;
    for (let tap = 0; tap < 9 * from; tap++) {
      const [y, x] = [row + Math.floor(tap / from / 3) - 1, column + (Math.floor(tap / from) % 3) - 1];
      if (isInside(y) && isInside(x))
        sum += (cells[(y * side + x) * from + (tap % from)] ?? 0) * (kernel[tap * to + filter] ?? 0);
    }
    return sum;
  });
}

const silu = (x: Float32Array) => x.map((value) => value / (1 + Math.exp(-value)));

describe("looking into a U-Net", () => {
  it("shows the maps of every part, each of the shape that the ledger gives it", async () => {
    const { parts } = await maps();
    const rows = unetLedger(TINY_UNET).filter(({ kind }) => kind !== "time" && kind !== "words");
    expect(parts.map(({ part, shape }) => [part, shape])).toEqual(
      rows.map(({ name, outputShape }) => [name, outputShape]),
    );
    expect(parts.map(({ part }) => part)).toEqual(unetParts(TINY_UNET).map(({ name }) => name));
    for (const { shape, values } of parts) expect(values).toHaveLength(shape[0] * shape[1] * shape[2]);
  });

  it("shows what a convolution gives when it is done by hand", async () => {
    const { parts } = await maps();
    expect(farthest(parts[0]?.values ?? new Float32Array(), firstMapsByHand())).toBeLessThan(1e-5);
  });

  it("says of the picture what the network says when it draws", async () => {
    const { prediction } = await maps();
    const predictor = new UNetPredictor(TINY_UNET, weights);
    const plain = await predictor.predict(pixels, 0.3, [wordWeights(TINY_UNET, [0, 0])]);
    predictor.dispose();
    expect(farthest(prediction, plain)).toBe(0);
  });

  it("says how time and words tune a normalisation, as when it is worked out by hand", async () => {
    const { times, words, norms } = await tuning([redApple, anything]);
    expect(norms.map(({ norm }) => norm)).toEqual(unetNorms(TINY_UNET).map(({ name }) => name));
    expect(words).toEqual(array("words"));
    for (const [moment, [time, fruit, colour]] of [
      [0.3, 0, 7],
      [0.9, 6, 13],
    ].entries()) {
      const late = dense(silu(dense(timeFeatures(TINY_UNET, [time ?? 0]), "time1")), "time2");
      expect(farthest(times.subarray(moment * 6, moment * 6 + 6), late)).toBeLessThan(1e-5);
      const meant = late.map(
        (value, at) => value + (words[(fruit ?? 0) * 6 + at] ?? 0) + (words[(colour ?? 0) * 6 + at] ?? 0),
      );
      for (const { name, channels } of unetNorms(TINY_UNET)) {
        const byHand = dense(silu(meant), name);
        const tuned = norms.find(({ norm }) => norm === name);
        const own = (values: Float32Array | undefined) =>
          (values ?? new Float32Array()).subarray(moment * channels, (moment + 1) * channels);
        expect(farthest(own(tuned?.scales), byHand.subarray(0, channels))).toBeLessThan(1e-5);
        expect(farthest(own(tuned?.shifts), byHand.subarray(channels))).toBeLessThan(1e-5);
      }
    }
  });

  it("shows the same on WebAssembly and on plain JavaScript", async () => {
    const fast = { maps: await maps(), tuning: await tuning([redApple, anything]) };
    await tf.setBackend("cpu");
    const plain = { maps: await maps(), tuning: await tuning([redApple, anything]) };
    await tf.setBackend("wasm");
    for (const [index, { values }] of fast.maps.parts.entries())
      expect(farthest(values, plain.maps.parts[index]?.values ?? new Float32Array())).toBeLessThan(1e-4);
    for (const [index, { scales, shifts }] of fast.tuning.norms.entries()) {
      expect(farthest(scales, plain.tuning.norms[index]?.scales ?? new Float32Array())).toBeLessThan(1e-5);
      expect(farthest(shifts, plain.tuning.norms[index]?.shifts ?? new Float32Array())).toBeLessThan(1e-5);
    }
  });

  it("leaves no tensor behind", async () => {
    await maps();
    const before = tf.memory().numTensors;
    await maps();
    await tuning([redApple]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses what it can't show", async () => {
    await expect(maps({ pixels: new Float32Array(5) })).rejects.toMatchObject({ reason: "bad-request" });
    await expect(maps({ time: 2 })).rejects.toMatchObject({ reason: "bad-request" });
    await expect(tuning([])).rejects.toMatchObject({ reason: "bad-request" });
    await expect(tuning([{ ...redApple, time: Number.NaN }])).rejects.toMatchObject({
      reason: "bad-request",
    });
    await expect(tuning(Array.from({ length: 257 }, () => redApple))).rejects.toMatchObject({
      reason: "bad-request",
    });
  });
});
