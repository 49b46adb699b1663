import { describe, expect, it } from "vitest";
import { ExampleOrder } from "@/lib/datasets/example-order";

const sorted = (values: Uint32Array) => [...values].toSorted((a, b) => a - b);

describe("the order of the examples", () => {
  it("goes through all of them before any comes again, in another order each time", () => {
    const order = new ExampleOrder(50, 7);
    const rounds = [0, 1, 2].map((round) => order.take(50 * round, 50));
    for (const round of rounds)
      expect(sorted(round)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(new Set(rounds.map((round) => round.join())).size).toBe(3);
  });

  it("is the same wherever one begins to read it", () => {
    const whole = new ExampleOrder(10, 3).take(0, 45);
    const order = new ExampleOrder(10, 3);
    const parts = [40, 0, 17, 9, 33].map((first) => [first, [...order.take(first, 5)]] as const);
    for (const [first, part] of parts) expect(part).toEqual([...whole.subarray(first, first + 5)]);
  });

  it("is another one for another seed", () => {
    expect(new ExampleOrder(50, 1).take(0, 50)).not.toEqual(new ExampleOrder(50, 2).take(0, 50));
  });

  it("gives more than there are, by beginning again", () => {
    const taken = new ExampleOrder(3, 1).take(1, 11);
    expect(taken).toHaveLength(11);
    expect(sorted(taken.subarray(2, 5))).toEqual([0, 1, 2]);
  });
});
