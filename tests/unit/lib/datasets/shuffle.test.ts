import { describe, expect, it } from "vitest";
import { shuffledIndices } from "@/lib/datasets/shuffle";
import { createRandom } from "@/lib/math/random";

describe("shuffledIndices", () => {
  it("gives every index once", () => {
    const order = shuffledIndices(1000, createRandom(3));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
  });

  it("gives the same order for the same seed and another for another", () => {
    const [first, again, other] = [1, 1, 2].map((seed) => [...shuffledIndices(50, createRandom(seed))]);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("gives each of the six orders of three about equally often", () => {
    const random = createRandom(5);
    const counts = new Map<string, number>();
    for (let run = 0; run < 6000; run++) {
      const order = shuffledIndices(3, random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // Standard deviation of each count: √(6000 · 1/6 · 5/6) ≈ 29; five of them are allowed.
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });

  it("has an order of nothing", () => {
    expect([...shuffledIndices(0, createRandom(1))]).toEqual([]);
  });
});
