import { describe, expect, it } from "vitest";
import { weightedSum } from "@/lib/diffusion/weighted-sum";

describe("weightedSum", () => {
  it("adds two or three arrays, each times its number", () => {
    const [x, y, z] = [Float32Array.of(1, 2), Float32Array.of(3, 4), Float32Array.of(5, 6)];
    expect([...weightedSum([2, x], [-1, y])]).toEqual([-1, 0]);
    expect([...weightedSum([2, x], [-1, y], [10, z])]).toEqual([49, 60]);
  });
});
