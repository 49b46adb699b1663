import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeDigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { hogDescriptor } from "@/lib/nn/hog/hog-descriptor";
import { digitBatch } from "@/lib/tf/training/digit-examples";
import { hogLength } from "@/lib/tf/training/hog-inputs";

const set = decodeDigitSet(gunzipSync(readFileSync("public/data/digits/train.bin.gz")));

describe("hand-made features to learn from", () => {
  it("are the descriptors of the images asked for, in their order", () => {
    const length = hogLength(28);
    const { inputs, targets } = digitBatch(set, [7, 3], [length]);
    for (const [at, index] of [7, 3].entries()) {
      const { descriptor } = hogDescriptor(digitImage(set, index), 28, 28);
      expect([...inputs.subarray(at * length, (at + 1) * length)]).toEqual([...descriptor]);
      expect([...targets.subarray(10 * at, 10 * at + 10)].indexOf(1)).toBe(set.labels[index]);
    }
  });

  it("tell digits apart by their nearest neighbour, as pixels do and better", () => {
    const pick = Array.from({ length: 600 }, (_, index) => index);
    const known = pick.slice(0, 500);
    const asked = pick.slice(500);
    const right = (shape: readonly number[]) => {
      const size = shape.reduce((product, side) => product * side, 1);
      const { inputs } = digitBatch(set, pick, shape);
      const vector = (index: number) => inputs.subarray(index * size, (index + 1) * size);
      const distance = (a: Float32Array, b: Float32Array) =>
        a.reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0);
      return asked.filter((index) => {
        const distances = known.map((other) => distance(vector(index), vector(other)));
        return set.labels[known[distances.indexOf(Math.min(...distances))] ?? -1] === set.labels[index];
      }).length;
    };
    const pixels = right([28, 28, 1]);
    const features = right([hogLength(28)]);
    expect(pixels).toBeGreaterThan(70);
    expect(features).toBeGreaterThan(pixels);
  });
});
