import { describe, expect, it } from "vitest";
import { fillEpochOrder } from "@/lib/tf/small-net/epoch-order";

function order(seed: number, epoch: number): number[] {
  const filled = new Uint32Array(50).fill(7);
  fillEpochOrder(filled, seed, epoch);
  return [...filled];
}

describe("fillEpochOrder", () => {
  it("gives every example once", () => {
    expect(order(3, 8).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it("gives the same order for the same seed and epoch", () => {
    expect(order(3, 8)).toEqual(order(3, 8));
  });

  it("gives another order for another seed or epoch", () => {
    const orders = [order(3, 8), order(4, 8), order(3, 9), order(4, 7)].map((indices) => indices.join());
    expect(new Set(orders).size).toBe(4);
  });
});
