import "@tensorflow/tfjs-backend-cpu";
import { avgPool, maxPool, type Rank, tidy, zeros } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolOutputSize } from "@/lib/nn/pool";
import { shapeProblem } from "./shape-problem";

describe("poolOutputSize", () => {
  it.each([{ pool: maxPool }, { pool: avgPool }])(
    "is the size of what tf.$pool.name really puts out",
    ({ pool }) => {
      const sizes = fc.record({
        input: fc.integer({ min: 4, max: 16 }),
        size: fc.integer({ min: 1, max: 4 }),
        stride: fc.integer({ min: 1, max: 5 }),
        padding: fc.constantFrom<"valid" | "same" | number>("valid", "same", 0, 1, 2),
      });
      fc.assert(
        fc.property(sizes, ({ input, size, stride, padding }) => {
          const rounding = typeof padding === "number" ? "floor" : undefined;
          const shape = tidy(() => {
            const image = zeros<Rank.R4>([1, input, input, 2]);
            return pool(image, size, stride, padding, rounding).shape;
          });
          const side = poolOutputSize({ input, size, stride, padding });
          expect(shape).toEqual([1, side, side, 2]);
        }),
        { numRuns: 200 },
      );
    },
  );

  it("steps by its own size unless told otherwise, and drops an incomplete window", () => {
    expect(poolOutputSize({ input: 7, size: 2 })).toBe(3);
    expect(poolOutputSize({ input: 7, size: 2, padding: "same" })).toBe(4);
  });

  it("refuses a window that doesn't fit", () => {
    expect(shapeProblem(() => poolOutputSize({ input: 2, size: 3 })).message).toBe(
      "kernel 3 is larger than the padded input 2",
    );
  });
});
