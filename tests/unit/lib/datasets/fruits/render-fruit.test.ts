import { describe, expect, it } from "vitest";
import { ALL_PAIRS, COLOURS, FRUITS, type FruitId } from "@/lib/datasets/fruits/fruit-names";
import { measureColour } from "@/lib/datasets/fruits/measure-colour";
import { renderFruit, renderFruitInto } from "@/lib/datasets/fruits/render-fruit";

/** How dark or coloured each point is, from 0 for paper to 1: the outline without its colour. */
function silhouette(picture: Float32Array): Float32Array {
  return Float32Array.from({ length: picture.length / 3 }, (_, point) => {
    const channels = [0, 1, 2].map((channel) => picture[point * 3 + channel] ?? 0);
    return Math.min(...channels) < 0.4 ? 1 : 0;
  });
}

function distance(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}

/** The mean outline of a fruit over many poses and colours. */
function meanSilhouette(fruit: FruitId, firstSeed: number): Float32Array {
  const mean = new Float32Array(32 * 32);
  for (let at = 0; at < 60; at++) {
    const colour = COLOURS[at % COLOURS.length] ?? "red";
    const outline = silhouette(renderFruit({ fruit, colour, seed: firstSeed + at, size: 32 }));
    outline.forEach((value, point) => {
      mean[point] = (mean[point] ?? 0) + value / 60;
    });
  }
  return mean;
}

describe("renderFruit", () => {
  it("gives the same picture for the same record, and another for another seed", () => {
    for (const pair of ALL_PAIRS) {
      const first = renderFruit({ ...pair, seed: 7, size: 64 });
      expect(renderFruit({ ...pair, seed: 7, size: 64 })).toEqual(first);
      expect(distance(renderFruit({ ...pair, seed: 8, size: 64 }), first)).toBeGreaterThan(0.01);
    }
  });

  it.each([16, 64, 128])("has finite numbers in [−1, 1] at %i × %i points", (size) => {
    for (const [at, pair] of ALL_PAIRS.entries()) {
      const picture = renderFruit({ ...pair, seed: 31 * at, size });
      expect(picture).toHaveLength(size * size * 3);
      expect(picture.every((value) => value >= -1 && value <= 1)).toBe(true);
    }
  });

  it("writes into a batch where it is told and nowhere else", () => {
    const batch = new Float32Array(3 * 16 * 16 * 3).fill(5);
    renderFruitInto({ fruit: "pear", colour: "blue", seed: 3, size: 16 }, batch, 16 * 16 * 3);
    const alone = renderFruit({ fruit: "pear", colour: "blue", seed: 3, size: 16 });
    expect(batch.slice(768, 1536)).toEqual(alone);
    expect(batch.slice(0, 768).every((value) => value === 5)).toBe(true);
    expect(batch.slice(1536).every((value) => value === 5)).toBe(true);
  });

  it("shows the colour it was asked for, by a wide margin, whatever the seed", () => {
    for (const { fruit, colour } of ALL_PAIRS) {
      for (let seed = 0; seed < 25; seed++) {
        const measure = measureColour(renderFruit({ fruit, colour, seed: seed * 977, size: 64 }));
        expect(measure.colour, `${colour} ${fruit}, seed ${seed * 977}`).toBe(colour);
        expect(measure.shares[colour]).toBeGreaterThan(0.55);
      }
    }
  });

  it("has outlines that tell the fruits apart without their colour", () => {
    const known = FRUITS.map((fruit) => meanSilhouette(fruit, 0));
    for (const fruit of FRUITS) {
      const fresh = meanSilhouette(fruit, 5000);
      const distances = known.map((outline) => distance(outline, fresh));
      const own = distances[FRUITS.indexOf(fruit)] ?? 1;
      const others = distances.filter((_, at) => FRUITS[at] !== fruit);
      expect(2 * own, fruit).toBeLessThan(Math.min(...others));
    }
  });

  it("stands on a light ground: the corners are nearly white", () => {
    for (const [at, pair] of ALL_PAIRS.entries()) {
      const picture = renderFruit({ ...pair, seed: at, size: 64 });
      expect(Math.min(...picture.slice(0, 3), ...picture.slice(63 * 3, 64 * 3))).toBeGreaterThan(0.7);
    }
  });
});
