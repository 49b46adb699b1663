import * as tf from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { beforeAll, describe, expect, it } from "vitest";
import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { createRandom } from "@/lib/math/random";
import { look } from "@/lib/tf/looking/look";
import type { Look, LookKind, Looks } from "@/lib/tf/looking/looking-protocol";
import { lossScore, WatchedNetwork, weightedScore } from "@/lib/tf/looking/watched-network";
import { layerOutputs, layerWeights } from "@/lib/tf/models/classifier";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { readSet } from "@/tests/unit/lib/datasets/shipped-set";
import { goOn, shippedModel } from "./shipped-network";

const SIDE = 28;
let model: LayersModel;
let set: DigitSet;
let image: Float32Array;

beforeAll(async () => {
  await startNodeWasm();
  model = shippedModel("digits");
  set = readSet("public/data/digits/samples.bin");
  image = digitImage(set, 3);
});

/** One look at the digits network. */
async function see<K extends LookKind>(
  kind: K,
  request: Looks[K]["request"],
  onProgress: (progress: Looks[K]["progress"]) => void = () => undefined,
): Promise<Looks[K]["reply"]> {
  const job = { kind, request } as unknown as Look;
  const surroundings = { model, testSet: async () => set, pause: goOn, onProgress: onProgress as () => void };
  return look(job, surroundings);
}

async function probabilities(pixels: Float32Array): Promise<Float32Array> {
  return (await layerOutputs(model, pixels)).at(-1)?.values ?? new Float32Array();
}

describe("the gradient with respect to the image", () => {
  it("agrees with finite differences over pixels drawn at random", async () => {
    const network = new WatchedNetwork(model, goOn);
    // No two windows alike, so that it is clear which cell of a pool is the greatest.
    const random = createRandom(1);
    const grey = Float32Array.from(image, (value) => 0.2 + 0.5 * value + 0.2 * random());
    const { gradients, values } = await network.imageGradients([grey], "logits", lossScore(4, 10));
    const step = 1 / 2048;
    const at = async (pixel: number, change: number) => {
      const moved = Float32Array.from(grey);
      moved[pixel] = (grey[pixel] ?? 0) + change;
      return (await network.imageGradients([moved], "logits", lossScore(4, 10))).values[0] ?? Number.NaN;
    };
    const steepest = gradients.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(steepest).toBeGreaterThan(0.1);
    let far = 0;
    for (let count = 0; count < 60; count++) {
      const pixel = (count * 131 + 200) % 784;
      const slope = ((await at(pixel, step)) - (await at(pixel, -step))) / (2 * step);
      // Where a ReLU or a maximum changes its mind between the two images the slopes may differ.
      if (Math.abs(slope - (gradients[pixel] ?? 0)) > 0.02 * steepest) far++;
    }
    expect(far).toBeLessThanOrEqual(3);
    const answer = await probabilities(grey);
    expect(values[0]).toBeCloseTo(-Math.log(answer[4] ?? 0), 3);
  });

  it("of a cell of the first convolution is its kernel, laid over what the cell sees", async () => {
    const network = new WatchedNetwork(model, goOn);
    const [conv1] = await layerWeights(model);
    const shape = [24, 24, 8];
    const [row, column, filter] = [6, 9, 5];
    const weights = new Float32Array(24 * 24 * 8);
    weights[(row * 24 + column) * 8 + filter] = 1;
    const { gradients } = await network.imageGradients([image], "conv1", weightedScore(weights, shape));
    const expected = new Float32Array(784);
    for (let tap = 0; tap < 25; tap++) {
      const pixel = (row + Math.floor(tap / 5)) * SIDE + column + (tap % 5);
      expected[pixel] = conv1?.kernel[tap * 8 + filter] ?? Number.NaN;
    }
    gradients.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 5);
    });
  });

  it("of several images at once is that of each alone", async () => {
    const network = new WatchedNetwork(model, goOn);
    const images = [0, 1, 2].map((index) => digitImage(set, index));
    const together = await network.imageGradients(images, "logits", lossScore(1, 10));
    for (const [index, alone] of images.entries()) {
      const { gradients } = await network.imageGradients([alone], "logits", lossScore(1, 10));
      const part = together.gradients.subarray(index * 784, (index + 1) * 784);
      gradients.forEach((value, pixel) => {
        expect(part[pixel]).toBeCloseTo(value, 4);
      });
    }
  });
});

describe("the image that a unit wants", () => {
  it("raises a cell of the first convolution to the sum of its positive weights", async () => {
    const [conv1] = await layerWeights(model);
    const seen: number[] = [];
    const reply = await see(
      "wanted",
      { layer: "conv1", unit: 2, of: "cell", steps: 60, seed: 1, smooth: false },
      ({ step }) => seen.push(step),
    );
    const weights = Array.from({ length: 25 }, (_, tap) => conv1?.kernel[tap * 8 + 2] ?? Number.NaN);
    const most = weights.reduce((sum, weight) => sum + Math.max(0, weight), conv1?.bias[2] ?? Number.NaN);
    expect(reply.activations.at(-1)).toBeCloseTo(most, 1);
    expect(reply.images).toHaveLength(61);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it("makes the network all but certain of the digit whose score it raises, from any seed", async () => {
    for (const seed of [1, 2]) {
      const request = { layer: "logits", unit: 3, of: "map" as const, steps: 100, seed, smooth: true };
      const { images, activations } = await see("wanted", request);
      const last = images.at(-1) ?? new Float32Array();
      expect((await probabilities(last))[3]).toBeGreaterThan(0.99);
      expect(activations.at(-1)).toBeGreaterThan((activations[0] ?? 0) + 5);
      expect(Math.min(...last)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...last)).toBeLessThanOrEqual(1);
    }
  });

  it("is the same again from the same seed", async () => {
    const request = { layer: "conv2", unit: 3, of: "map" as const, steps: 15, seed: 5, smooth: true };
    const [one, other] = [await see("wanted", request), await see("wanted", request)];
    expect(one.images.at(-1)).toEqual(other.images.at(-1));
  });

  it.each([
    ["conv9", 0],
    ["conv1", 8],
    ["conv1", 0.5],
  ])("refuses a unit that isn't there: %s %s", async (layer, unit) => {
    const request = { layer, unit, of: "cell" as const, steps: 1, seed: 1, smooth: true };
    await expect(see("wanted", request)).rejects.toMatchObject({ reason: "bad-request" });
  });
});

describe("the most exciting images", () => {
  it("are those whose strongest cell is strongest, found one by one as well", async () => {
    const { filters, images } = await see("patches", { layer: "conv2", keep: 4 });
    expect(images).toBe(set.count);
    expect(filters).toHaveLength(16);
    const best: { image: number; value: number }[] = [];
    for (let index = 0; index < set.count; index++) {
      const outputs = await layerOutputs(model, digitImage(set, index));
      const conv2 = outputs.find(({ name }) => name === "conv2");
      const map = conv2?.values.filter((_, cell) => cell % 16 === 6) ?? new Float32Array();
      best.push({ image: index, value: Math.max(...map) });
    }
    best.sort((one, other) => other.value - one.value);
    expect(filters[6]?.map(({ image: index }) => index)).toEqual(
      best.slice(0, 4).map((entry) => entry.image),
    );
    expect(filters[6]?.[0]?.value).toBeCloseTo(best[0]?.value ?? 0, 4);
    expect(filters[6]?.[0]?.label).toBe(set.labels[best[0]?.image ?? 0]);
  });
});

describe("the occlusion map", () => {
  it("is what the network says to each image covered by hand", async () => {
    const request = { image, patch: 6, stride: 4, fill: 0.5 };
    const { side, whole, covered } = await see("occlusion", request);
    expect(side).toBe(6);
    (await probabilities(image)).forEach((value, index) => {
      expect(whole[index]).toBeCloseTo(value, 5);
    });
    for (const place of [0, 14, 21, 35]) {
      const [top, left] = [Math.floor(place / 6) * 4, (place % 6) * 4];
      const byHand = Float32Array.from(image, (value, index) => {
        const [row, column] = [Math.floor(index / SIDE), index % SIDE];
        const isCovered = row >= top && row < top + 6 && column >= left && column < left + 6;
        return isCovered ? 0.5 : value;
      });
      (await probabilities(byHand)).forEach((value, index) => {
        expect(covered[place * 10 + index]).toBeCloseTo(value, 5);
      });
    }
  });

  it.each([
    { patch: 0, stride: 1, fill: 0.5 },
    { patch: 29, stride: 1, fill: 0.5 },
    { patch: 4, stride: 1.5, fill: 0.5 },
    { patch: 4, stride: 1, fill: 2 },
  ])("refuses a patch that doesn't fit: %j", async (plan) => {
    await expect(see("occlusion", { image, ...plan })).rejects.toMatchObject({ reason: "bad-request" });
  });
});

describe("Grad-CAM", () => {
  it("agrees with weights that were traced by hand through pooling and the dense layer", async () => {
    const digit = 7;
    const { map, weights, side } = await see("gradCam", { image, layer: "relu2", class: digit });
    expect(side).toBe(8);
    const outputs = await layerOutputs(model, image);
    const relu2 = outputs.find(({ name }) => name === "relu2")?.values ?? new Float32Array();
    const dense = (await layerWeights(model)).at(-1)?.kernel ?? new Float32Array();
    const sum = (count: number, term: (index: number) => number) =>
      Array.from({ length: count }, (_, index) => term(index)).reduce((total, value) => total + value, 0);
    // The weight of a pooled cell goes to the one cell that was the greatest of its four.
    const byHand = Array.from({ length: 16 }, (_, channel) =>
      sum(16, (cell) => (dense[(cell * 16 + channel) * 10 + digit] ?? Number.NaN) / 64),
    );
    byHand.forEach((weight, channel) => {
      expect(weights[channel]).toBeCloseTo(weight, 4);
    });
    map.forEach((value, cell) => {
      const weighed = sum(16, (channel) => (byHand[channel] ?? 0) * (relu2[cell * 16 + channel] ?? 0));
      expect(value).toBeCloseTo(Math.max(0, weighed), 3);
    });
  });

  it("refuses a class or a layer that isn't there", async () => {
    for (const wrong of [{ class: 10 }, { layer: "hidden" }, { layer: "logits" }]) {
      const request = { image, layer: "relu2", class: 1, ...wrong };
      await expect(see("gradCam", request)).rejects.toMatchObject({ reason: "bad-request" });
    }
  });
});

describe("the adversarial push", () => {
  const base = { towards: null, steps: 1, most: 76, seed: 1 };

  it("of one step moves a pixel by exactly ε, or to the end of its range", async () => {
    const label = set.labels[3] ?? 0;
    const { images } = await see("push", { ...base, image, from: label });
    const network = new WatchedNetwork(model, goOn);
    const { gradients } = await network.imageGradients([image], "logits", lossScore(label, 10));
    const epsilon = 40 / 255;
    images[40]?.forEach((value, pixel) => {
      const before = image[pixel] ?? 0;
      const moved = before + epsilon * Math.sign(gradients[pixel] ?? 0);
      expect(value).toBeCloseTo(Math.min(1, Math.max(0, moved)), 5);
    });
    expect(images[0]).toEqual(image);
  });

  it("lowers the probability of the class, which noise of the same size leaves nearly alone", async () => {
    const label = set.labels[3] ?? 0;
    const { pushed, noisy } = await see("push", { ...base, image, from: label });
    const [start, end] = [pushed[label] ?? 0, pushed[76 * 10 + label] ?? 1];
    expect(start).toBeGreaterThan(0.9);
    expect(end).toBeLessThan(0.1);
    expect(noisy[40 * 10 + label]).toBeGreaterThan(pushed[40 * 10 + label] ?? 1);
  });

  it("of many steps stays within ε, and is stronger towards a class than one step", async () => {
    const label = set.labels[3] ?? 0;
    const towards = (label + 1) % 10;
    const one = await see("push", { ...base, image, from: label, towards });
    const many = await see("push", { ...base, image, from: label, towards, steps: 10 });
    many.images.forEach((pushed, size) => {
      const far = pushed.reduce(
        (most, value, pixel) => Math.max(most, Math.abs(value - (image[pixel] ?? 0))),
        0,
      );
      expect(far).toBeLessThanOrEqual(size / 255 + 1e-6);
    });
    expect(many.pushed[60 * 10 + towards]).toBeGreaterThan(one.pushed[60 * 10 + towards] ?? 1);
  });
});

describe("every look", () => {
  const looks = (): readonly Look[] => [
    { kind: "wanted", request: { layer: "conv2", unit: 1, of: "map", steps: 3, seed: 1, smooth: true } },
    { kind: "patches", request: { layer: "conv1", keep: 2 } },
    { kind: "occlusion", request: { image, patch: 8, stride: 8, fill: 0 } },
    { kind: "gradCam", request: { image, layer: "relu2", class: 2 } },
    { kind: "push", request: { image, from: 2, towards: null, steps: 2, most: 5, seed: 1 } },
  ];

  it("leaves no tensor behind, even where it is stopped halfway", async () => {
    const before = tf.memory().numTensors;
    for (const { kind, request } of looks()) {
      await see(kind, request);
      let pauses = 0;
      const stop = async () => {
        pauses++;
        if (pauses > 1) throw new Error("stopped");
      };
      const job = { kind, request } as Look;
      await look(job, { model, testSet: async () => set, pause: stop, onProgress: () => undefined }).catch(
        (error: Error) => expect(error.message).toBe("stopped"),
      );
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses an image of another size", async () => {
    const small = new Float32Array(9);
    for (const { kind, request } of looks().filter(({ request: asked }) => "image" in asked)) {
      await expect(see(kind, { ...request, image: small } as never)).rejects.toMatchObject({
        reason: "bad-request",
      });
    }
  });

  it("works on the network of clothes, whose scores come after a hidden layer", async () => {
    const digits = model;
    model = shippedModel("fashion");
    try {
      const clothes = digitImage(readSet("public/data/fashion/samples.bin"), 0);
      const { map } = await see("gradCam", { image: clothes, layer: "relu2", class: 9 });
      expect(map).toHaveLength(121);
      const request = { layer: "hidden", unit: 4, of: "map" as const, steps: 20, seed: 1, smooth: true };
      const { activations } = await see("wanted", request);
      expect(activations.at(-1)).toBeGreaterThan(activations[0] ?? 0);
    } finally {
      model.dispose();
      model = digits;
    }
  });
});
