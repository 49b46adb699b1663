import { describe, expect, it } from "vitest";
import { meanNearestDistance } from "@/lib/datasets/points/nearest-distance";

describe("meanNearestDistance", () => {
  it("is the mean of the distances to the nearest point", () => {
    const reference = Float32Array.of(0, 0, 10, 0);
    expect(meanNearestDistance(Float32Array.of(3, 4, 9, 0), reference)).toBe(3);
  });

  it("isn't a number for no points", () => {
    expect(meanNearestDistance(new Float32Array(0), Float32Array.of(1, 1))).toBeNaN();
    expect(meanNearestDistance(Float32Array.of(1, 1), new Float32Array(0))).toBeNaN();
  });
});
