import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  denseCost,
  denseCostModel,
  inTimeUnits,
  inUnits,
} from "@/components/widgets/dense-cost/dense-cost.model";

const photo = { width: 4000, height: 3000, channels: 1, units: 100 } as const;

describe("a photo in a dense layer", () => {
  it("costs what the chapter says: 1,200,000,000 weights and 100 biases in grey", () => {
    expect(denseCost(photo)).toMatchObject({
      inputs: 12_000_000,
      weights: 1_200_000_000,
      biases: 100,
      bytes: 4_800_000_400,
    });
  });

  it("costs three times as many weights in colour, and as many biases", () => {
    const { weights, biases } = denseCost({ ...photo, channels: 3 });
    expect([weights, biases]).toEqual([3_600_000_000, 100]);
  });

  it("takes 384 s to fetch at 100 Mbit/s and 0.24 s to read at 20 GB/s", () => {
    const { downloadSeconds, readSeconds } = denseCost(photo);
    expect(downloadSeconds).toBeCloseTo(384, 3);
    expect(readSeconds).toBeCloseTo(0.24, 6);
  });
});

describe("units", () => {
  it("keep a size at 1 or more where they can, and never change it", () => {
    const factor = { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 };
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1e12 }), (bytes) => {
        const { value, unit } = inUnits(bytes);
        expect(value).toBeGreaterThanOrEqual(1);
        expect(value * factor[unit]).toBeCloseTo(bytes, 2);
      }),
    );
  });

  it.each([
    [0.24, 240, "millisecond"],
    [12, 12, "second"],
    [384, 6.4, "minute"],
    [7200, 2, "hour"],
  ] as const)("say %f s as %f %ss", (seconds, value, unit) => {
    const said = inTimeUnits(seconds);
    expect(said.unit).toBe(unit);
    expect(said.value).toBeCloseTo(value, 9);
  });
});

describe("the state", () => {
  it("takes sizes and colours, and refuses what no slider gives", () => {
    const start = denseCostModel.init(photo);
    const wide = denseCostModel.reducer(start, { type: "set", field: "width", value: 160 });
    expect(denseCostModel.reducer(wide, { type: "colour", channels: 3 })).toEqual({
      ...photo,
      width: 160,
      channels: 3,
    });
    expect(denseCostModel.schema.safeParse({ ...photo, channels: 2 }).success).toBe(false);
    expect(denseCostModel.schema.safeParse({ ...photo, units: 0 }).success).toBe(false);
  });
});
