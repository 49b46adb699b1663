import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeArray,
  encodeArray,
  encodedLength,
  WEIGHT_ENCODINGS,
} from "@/lib/tf/model-format/weight-encoding";

const weights = fc.float32Array({
  noNaN: true,
  noDefaultInfinity: true,
  min: -1000,
  max: 1000,
  maxLength: 50,
});

/** Half the distance between two numbers that can be held near this one, or between two levels. */
function tolerance(encoding: (typeof WEIGHT_ENCODINGS)[number], value: number, range: number): number {
  switch (encoding) {
    case "float32":
      return 0;
    case "float16":
      return Math.max(2 ** -25, Math.abs(value) * 2 ** -11);
    case "uint16":
      return (range / 65_535) * 0.5001 + Math.abs(value) * 2 ** -23;
    case "uint8":
      return (range / 255) * 0.5001 + Math.abs(value) * 2 ** -23;
  }
}

describe("an array of weights", () => {
  it.each(WEIGHT_ENCODINGS)(
    "comes back from %s within half a step, in as many bytes as it should",
    (encoding) => {
      fc.assert(
        fc.property(weights, (values) => {
          const { bytes, quantization } = encodeArray(values, encoding);
          expect(bytes.length).toBe(encodedLength([values.length], encoding));
          const decoded = decodeArray(bytes, quantization);
          expect(decoded.length).toBe(values.length);
          const range = Math.max(...values) - Math.min(...values);
          values.forEach((value, index) => {
            const off = Math.abs((decoded[index] ?? Number.NaN) - value);
            expect(off).toBeLessThanOrEqual(tolerance(encoding, value, range));
          });
        }),
      );
    },
  );

  it("comes back bit by bit from float32, signs of zero included", () => {
    fc.assert(
      fc.property(weights, (values) => {
        const decoded = decodeArray(encodeArray(values, "float32").bytes, null);
        expect(new Uint32Array(decoded.buffer)).toEqual(
          Uint32Array.from(new Uint32Array(values.slice().buffer)),
        );
      }),
    );
  });

  it.each(["uint8", "uint16"] as const)("keeps its extremes and its only value in %s", (encoding) => {
    const levels = (values: number[]) => {
      const { bytes, quantization } = encodeArray(Float32Array.from(values), encoding);
      return [...decodeArray(bytes, quantization)];
    };
    expect(levels([-1, 0.5, 3])).toEqual([-1, expect.closeTo(0.5, 1), 3]);
    expect(levels([0.25, 0.25])).toEqual([0.25, 0.25]);
    expect(levels([])).toEqual([]);
  });

  it("is refused in float16 beyond its largest number", () => {
    expect(() => encodeArray(Float32Array.of(1, -70_000), "float16")).toThrow(
      "float16 ends at ±65504, a weight is -70000",
    );
  });
});
