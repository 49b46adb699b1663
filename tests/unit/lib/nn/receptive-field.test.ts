import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConvGeometry, convGeometry, inputWindow } from "@/lib/nn/conv-geometry";
import { receptiveField, uniteFields } from "@/lib/nn/receptive-field";
import { shapeProblem } from "./shape-problem";

/** Follows the windows back from one output to the first and last input cell it depends on, padding included. */
function trace(chain: readonly ConvGeometry[], outputIndex: number): { first: number; last: number } {
  return [...chain].reverse().reduce(
    ({ first, last }, { stride, paddingBefore, effectiveKernel }) => ({
      first: first * stride - paddingBefore,
      last: last * stride - paddingBefore + effectiveKernel - 1,
    }),
    { first: outputIndex, last: outputIndex },
  );
}

const chains = fc
  .array(
    fc.record({
      kernel: fc.integer({ min: 1, max: 5 }),
      stride: fc.integer({ min: 1, max: 3 }),
      dilation: fc.integer({ min: 1, max: 3 }),
      padding: fc.constantFrom("valid" as const, "same" as const, 2),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((layers) => {
    let input = 2000;
    return layers.map((layer) => {
      const geometry = convGeometry({ ...layer, input });
      input = geometry.output;
      return geometry;
    });
  });

describe("receptiveField", () => {
  it("is the range of cells found by following the windows back", () => {
    fc.assert(
      fc.property(chains, fc.nat({ max: 5 }), (chain, index) => {
        const { size, jump, start } = receptiveField(chain);
        expect(trace(chain, index)).toEqual({
          first: start + index * jump,
          last: start + index * jump + size - 1,
        });
      }),
    );
  });

  it("starts, for one layer, at the first tap of its window", () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const layer = chain[0];
        if (layer === undefined) throw new Error("a chain has a layer");
        const window = inputWindow(layer, 0);
        const { size, start } = receptiveField([layer]);
        expect([start, start + size - 1]).toEqual([window[0], window.at(-1)]);
      }),
    );
  });

  it("is one cell before any layer", () => {
    expect(receptiveField([])).toEqual({ size: 1, jump: 1, start: 0 });
  });

  it("refuses a layer that can't be", () => {
    expect(shapeProblem(() => receptiveField([{ kernel: 0 }])).code).toBe("not-whole");
    const absurd = Array.from({ length: 5 }, () => ({ kernel: 1_000_000, stride: 1_000_000 }));
    expect(shapeProblem(() => receptiveField(absurd)).code).toBe("too-large");
  });
});

describe("uniteFields", () => {
  it("covers both fields", () => {
    const narrow = { size: 1, jump: 2, start: 0 };
    const wide = { size: 5, jump: 2, start: -3 };
    expect(uniteFields(narrow, wide)).toEqual({ size: 5, jump: 2, start: -3 });
    expect(uniteFields({ ...narrow, start: 4 }, wide)).toEqual({ size: 8, jump: 2, start: -3 });
  });

  it("has no answer where the fields don't move together", () => {
    expect(uniteFields({ size: 1, jump: 1, start: 0 }, { size: 1, jump: 2, start: 0 })).toBeNull();
  });
});
