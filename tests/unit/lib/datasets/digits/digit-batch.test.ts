import { describe, expect, it } from "vitest";
import { digitInputs, digitTargets } from "@/lib/datasets/digits/digit-batch";
import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";

const set: DigitSet = {
  count: 3,
  side: 4,
  labels: Uint8Array.from([7, 0, 9]),
  pixels: Uint8Array.from({ length: 48 }, (_, index) => (index * 53) % 256),
};

describe("digitInputs", () => {
  it("gives whole images as they are, in the order asked for", () => {
    expect([...digitInputs(set, [2, 0], 4)]).toEqual([...digitImage(set, 2), ...digitImage(set, 0)]);
  });

  it("cuts the middle out of an image", () => {
    const image = digitImage(set, 1);
    expect([...digitInputs(set, [1], 2)]).toEqual([5, 6, 9, 10].map((place) => image[place]));
  });

  it("leaves the odd row and column at the bottom right", () => {
    const image = digitImage(set, 1);
    expect([...digitInputs(set, [1], 3)]).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 10].map((place) => image[place]));
  });
});

describe("digitTargets", () => {
  it("has a one at the digit of each image", () => {
    const [first, second] = [7, 9].map((digit) =>
      Array.from({ length: 10 }, (_, at) => Number(at === digit)),
    );
    expect([...digitTargets(set, [0, 2])]).toEqual([...(first ?? []), ...(second ?? [])]);
  });
});
