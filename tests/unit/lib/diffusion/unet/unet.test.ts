import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLOURS, FRUITS } from "@/lib/datasets/fruits/fruit-names";
import { FRUIT_NETWORK, SMALL_FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { learn, newLearning, rateAfter } from "@/lib/diffusion/unet/learning-state";
import { depthToSpace, spaceToDepth, timeFeatures, wordWeights } from "@/lib/diffusion/unet/unet-inputs";
import { unetLedger } from "@/lib/diffusion/unet/unet-ledger";
import { initialParameters, parameterCount, unetParameters } from "@/lib/diffusion/unet/unet-parameters";
import { createGaussian } from "@/lib/math/gaussian";

describe("the networks that draw fruits", () => {
  it.each([FRUIT_NETWORK, SMALL_FRUIT_NETWORK])(
    "have a ledger that adds up, and the words of the data",
    (spec) => {
      const rows = unetLedger(spec);
      expect(rows.reduce((sum, { params }) => sum + params, 0)).toBe(parameterCount(spec));
      expect(spec.words).toEqual([FRUITS.length, COLOURS.length]);
      expect(rows.at(-1)?.outputShape).toEqual([
        spec.side / spec.patch,
        spec.side / spec.patch,
        3 * spec.patch ** 2,
      ]);
    },
  );

  it("fits in a megabyte and a half, in 16 bits", () => {
    expect(2 * parameterCount(FRUIT_NETWORK)).toBeLessThan(1.5 * 2 ** 20);
  });

  it("lay their arrays one after the other, and start from an answer of 0", () => {
    let end = 0;
    const values = initialParameters(SMALL_FRUIT_NETWORK, createGaussian(1));
    for (const { name, offset, size } of unetParameters(SMALL_FRUIT_NETWORK)) {
      expect(offset).toBe(end);
      end += size;
      if (name.startsWith("out/kernel"))
        expect(values.subarray(offset, end).every((value) => value === 0)).toBe(true);
    }
    expect(end).toBe(values.length);
  });
});

describe("what a network is told", () => {
  const spec = FRUIT_NETWORK;

  it("takes squares of pixels for channels, and gives them back", () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 4), fc.integer({ min: 1, max: 3 }), (patch, images) => {
        const small = { ...spec, side: 8, patch };
        const pixels = Float32Array.from({ length: images * 8 * 8 * 3 }, (_, at) => at);
        const cells = spaceToDepth(small, pixels);
        expect(depthToSpace(small, cells)).toEqual(pixels);
        // The first cell has the upper left square, row by row.
        for (let row = 0; row < patch; row++)
          expect(Array.from(cells.subarray(row * patch * 3, row * patch * 3 + 3))).toEqual([
            row * 24,
            row * 24 + 1,
            row * 24 + 2,
          ]);
      }),
    );
  });

  it("has one word in each slot, or none", () => {
    expect(Array.from(wordWeights(spec, [1, null]))).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(() => wordWeights(spec, [6, 0])).toThrow(RangeError);
  });

  it("tells any two times apart", () => {
    const [a, b] = [timeFeatures(spec, [0.5]), timeFeatures(spec, [0.51])];
    expect(Math.hypot(...a.map((value, at) => value - b[at]!))).toBeGreaterThan(0.1);
    expect(a.every((value) => Math.abs(value) <= 1)).toBe(true);
  });
});

describe("learning", () => {
  it("goes against the gradient by about the learning rate at first, whatever its size", () => {
    const state = newLearning(new Float32Array(3));
    learn(state, Float32Array.from([1e-3, -5, 0]), { learningRate: 0.01, images: 32 });
    expect(Array.from(state.weights)).toEqual([expect.closeTo(-0.01, 4), expect.closeTo(0.01, 4), 0]);
    expect(state).toMatchObject({ step: 1, images: 32 });
  });

  it("finds the lowest point of a bowl, and its running mean follows", () => {
    const goal = [3, -2, 0.5];
    const state = newLearning(new Float32Array(3));
    for (let step = 0; step < 3000; step++) {
      const gradient = state.weights.map((value, at) => value - goal[at]!);
      learn(state, gradient, { learningRate: 0.02, images: 1 });
    }
    goal.forEach((value, at) => {
      expect(state.weights[at]).toBeCloseTo(value, 2);
      expect(state.mean[at]).toBeCloseTo(value, 1);
    });
  });

  it("takes a rate that rises, then falls", () => {
    const plan = { highest: 1, rise: 100, total: 1000 };
    const rates = [0, 50, 100, 550, 1000, 2000].map((images) => rateAfter(images, plan));
    expect(rates).toEqual([0.01, 0.5, 1, 0.505, 0.01, 0.01].map((rate) => expect.closeTo(rate, 6)));
  });
});
