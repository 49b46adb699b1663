import "@tensorflow/tfjs-backend-cpu";
import { io, setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { float16Bits, float16Value, LARGEST_FLOAT16 } from "@/lib/tf/model-format/float16";

const ALL_BITS = Uint16Array.from({ length: 2 ** 16 }, (_, bits) => bits);
const FINITE_BITS = Array.from(ALL_BITS).filter((bits) => Number.isFinite(float16Value(bits)));

/** Numbers whose nearest half is finite, the small ones as often as the large ones. */
const float32s = fc
  .float({ noNaN: true, min: Math.fround(-65_519), max: Math.fround(65_519) })
  .map(Math.fround);

describe("half precision", () => {
  beforeAll(async () => {
    await setBackend("cpu");
  });

  it("stands for the numbers that TensorFlow.js reads from the same 16 bits, all 65,536 of them", () => {
    const spec = {
      name: "all",
      shape: [2 ** 16],
      dtype: "float32",
      quantization: { dtype: "float16" },
    } as const;
    const { all } = io.decodeWeights(ALL_BITS.buffer, [{ ...spec, shape: [...spec.shape] }]);
    // Compared as float32 bits, so that −0 isn't 0; NaN may be written in many ways.
    const ours = Float32Array.from(ALL_BITS, float16Value).map((value) =>
      Number.isNaN(value) ? Number.NaN : value,
    );
    const theirs = Float32Array.from(all?.dataSync() ?? []).map((value) =>
      Number.isNaN(value) ? Number.NaN : value,
    );
    expect(new Uint32Array(ours.buffer)).toEqual(new Uint32Array(theirs.buffer));
  });

  it("gives back every number that it can hold", () => {
    expect(FINITE_BITS.map((bits) => float16Bits(float16Value(bits)))).toEqual(FINITE_BITS);
    expect(float16Value(0x7bff)).toBe(LARGEST_FLOAT16);
  });

  it("takes the nearest number that it can hold", () => {
    fc.assert(
      fc.property(float32s, (value) => {
        const bits = float16Bits(value);
        const distance = (other: number) => Math.abs(float16Value(other) - value);
        for (const neighbour of [bits - 1, bits + 1].filter((other) => FINITE_BITS.includes(other))) {
          expect(distance(bits)).toBeLessThanOrEqual(distance(neighbour));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [2048 + 1, 2048],
    [2048 + 3, 2048 + 4],
    [2 ** -25, 0],
    [3 * 2 ** -25, 2 ** -23],
    [-(2 ** -25), -0],
    [65_519, LARGEST_FLOAT16],
    [65_520, Number.POSITIVE_INFINITY],
    [-1e30, Number.NEGATIVE_INFINITY],
  ])("rounds %d to %d, halfway to the even one", (value, rounded) => {
    expect(float16Value(float16Bits(value))).toBe(rounded);
  });
});
