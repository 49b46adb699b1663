import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DigitSet,
  DigitSetError,
  decodeDigitSet,
  digitImage,
  encodeDigitSet,
} from "@/lib/datasets/digits/digit-set";

const sets: fc.Arbitrary<DigitSet> = fc
  .record({ count: fc.integer({ min: 0, max: 6 }), side: fc.integer({ min: 1, max: 5 }) })
  .chain(({ count, side }) =>
    fc.record({
      count: fc.constant(count),
      side: fc.constant(side),
      labels: fc.uint8Array({ minLength: count, maxLength: count, max: 9 }),
      pixels: fc.uint8Array({ minLength: count * side * side, maxLength: count * side * side }),
    }),
  );

const set: DigitSet = {
  count: 2,
  side: 2,
  labels: Uint8Array.of(3, 9),
  pixels: Uint8Array.of(0, 51, 102, 255, 1, 2, 3, 4),
};

describe("the digit set's file", () => {
  it("gives back the set that was written", () => {
    fc.assert(
      fc.property(sets, (written) => {
        expect(decodeDigitSet(encodeDigitSet(written))).toEqual(written);
      }),
    );
  });

  it("is laid out as its card says", () => {
    const expected = [0x44, 0x47, 0x49, 0x54, 0, 0, 0, 2, 0, 0, 0, 2, 3, 9, 0, 51, 102, 255, 1, 2, 3, 4];
    expect([...encodeDigitSet(set)]).toEqual(expected);
  });

  it("is refused when cut short anywhere", () => {
    const bytes = encodeDigitSet(set);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeDigitSet(bytes.subarray(0, length))).toThrow(DigitSetError);
    }
  });

  it("is refused when it goes on after its last pixel", () => {
    expect(() => decodeDigitSet(Uint8Array.of(...encodeDigitSet(set), 0))).toThrow(
      "need 22 bytes, the file has 23",
    );
  });

  it("is refused when it starts otherwise, as a web page does", () => {
    expect(() => decodeDigitSet(new TextEncoder().encode("<!doctype html>"))).toThrow('"DGIT"');
  });

  it("is refused when a label isn't a digit", () => {
    const bytes = encodeDigitSet({ ...set, labels: Uint8Array.of(3, 10) });
    expect(() => decodeDigitSet(bytes)).toThrow("label 10 of image 1");
  });

  it("isn't written for a set whose arrays don't fit", () => {
    expect(() => encodeDigitSet({ ...set, count: 3 })).toThrow("3 labels and 12 pixels, got 2 and 8");
  });
});

describe("digitImage", () => {
  it("scales the bytes of one image to [0, 1]", () => {
    expect([...digitImage(set, 0)]).toEqual([0, 51 / 255, 102 / 255, 1].map(Math.fround));
  });

  it.each([-1, 2, 0.5, Number.NaN])("has no image %d", (index) => {
    expect(() => digitImage(set, index)).toThrow(DigitSetError);
  });
});
