import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Augmentation,
  isPlain,
  NO_AUGMENTATION,
  varyImage,
  varyImages,
} from "@/lib/datasets/digits/vary-image";

const SIDE = 8;
const image = Float32Array.from({ length: SIDE * SIDE }, (_, at) => ((at * 37) % 101) / 100);
const pair = new Float32Array([...image, ...image]);

const augmentation: fc.Arbitrary<Augmentation> = fc.record({
  shift: fc.integer({ min: 0, max: 4 }),
  rotation: fc.integer({ min: 0, max: 45 }),
  zoom: fc.integer({ min: 0, max: 40 }),
  noise: fc.integer({ min: 0, max: 100 }),
  flip: fc.boolean(),
});

describe("a variant of an image", () => {
  it("is the image itself where nothing is changed", () => {
    expect(isPlain(NO_AUGMENTATION)).toBe(true);
    expect(varyImage(image, SIDE, NO_AUGMENTATION, 5)).toEqual(image);
    expect(varyImages(pair, SIDE, NO_AUGMENTATION, { seed: 1, first: 0 })).toBe(pair);
  });

  it("is the same for the same seed, has values in [0, 1], and leaves the image alone", () => {
    fc.assert(
      fc.property(augmentation, fc.integer({ min: 0, max: 2 ** 31 }), (how, seed) => {
        const before = image.slice();
        const varied = varyImage(image, SIDE, how, seed);
        expect(varyImage(image, SIDE, how, seed)).toEqual(varied);
        expect(varied.every((value) => value >= 0 && value <= 1 + 1e-6)).toBe(true);
        expect(image).toEqual(before);
      }),
    );
  });

  it("is the image or its mirror image where only flipping is asked for, each as often", () => {
    const mirrored = Float32Array.from(image, (_, at) => image[at - (at % SIDE) + SIDE - 1 - (at % SIDE)]!);
    const how = { ...NO_AUGMENTATION, flip: true };
    const variants = Array.from({ length: 200 }, (_, seed) => Array.from(varyImage(image, SIDE, how, seed)));
    const same = variants.filter((variant) => variant.join() === Array.from(image).join());
    const others = variants.filter((variant) => variant.join() === Array.from(mirrored).join());
    expect(same.length + others.length).toBe(200);
    expect(same.length).toBeGreaterThan(70);
    expect(others.length).toBeGreaterThan(70);
  });

  it("keeps what is in the middle within the shift that is allowed", () => {
    const dot = new Float32Array(SIDE * SIDE);
    dot[3 * SIDE + 4] = 1;
    for (let seed = 0; seed < 100; seed++) {
      const varied = varyImage(dot, SIDE, { ...NO_AUGMENTATION, shift: 2 }, seed);
      const ink = varied.reduce((sum, value) => sum + value, 0);
      expect(ink).toBeCloseTo(1, 4);
      const column = varied.reduce((sum, value, at) => sum + value * (at % SIDE), 0);
      expect(Math.abs(column - 4)).toBeLessThanOrEqual(2 + 1e-4);
    }
  });
});

describe("the variants of a run", () => {
  const how = { shift: 2, rotation: 15, zoom: 10, noise: 20, flip: false };

  it("differ from image to image, and are the same wherever a batch begins", () => {
    const both = varyImages(pair, SIDE, how, { seed: 3, first: 10 });
    expect(both.slice(0, SIDE * SIDE)).not.toEqual(both.slice(SIDE * SIDE));
    expect(varyImages(image, SIDE, how, { seed: 3, first: 11 })).toEqual(both.slice(SIDE * SIDE));
  });

  it("are others with another seed", () => {
    expect(varyImages(image, SIDE, how, { seed: 4, first: 10 })).not.toEqual(
      varyImages(image, SIDE, how, { seed: 3, first: 10 }),
    );
  });
});
