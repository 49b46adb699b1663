import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowProducts } from "@/lib/nn/correlate2d";
import { convMultiplyAdds, denseMultiplyAdds } from "@/lib/nn/multiply-adds";
import { shapeProblem } from "./shape-problem";

const small = fc.integer({ min: 1, max: 4 });

describe("convMultiplyAdds", () => {
  it("is the number of products written out one by one, for each pair of maps", () => {
    fc.assert(
      fc.property(small, small, small, small, (kernelHeight, kernelWidth, inChannels, filters) => {
        const correlation = {
          input: new Float32Array(36),
          height: 6,
          width: 6,
          kernel: new Float32Array(kernelHeight * kernelWidth),
          kernelHeight,
          kernelWidth,
          padding: "same",
        } as const;
        const cells = Array.from({ length: 36 }, (_, cell) => ({
          row: Math.floor(cell / 6),
          column: cell % 6,
        }));
        const products = cells.flatMap((cell) => windowProducts(correlation, cell).taps).length;
        const kernel = [kernelHeight, kernelWidth];
        const counted = convMultiplyAdds({ kernel, inChannels, filters, outputCells: 36 });
        expect(counted).toBe(products * inChannels * filters);
      }),
      { numRuns: 30 },
    );
  });

  it("is divided by the groups", () => {
    const layer = { kernel: 3, inChannels: 8, filters: 16, outputCells: 10 };
    expect(convMultiplyAdds({ ...layer, groups: 4 })).toBe(convMultiplyAdds(layer) / 4);
  });

  it("refuses an output without cells", () => {
    const layer = { kernel: 3, inChannels: 8, filters: 16, outputCells: 0 };
    expect(shapeProblem(() => convMultiplyAdds(layer)).code).toBe("not-whole");
  });
});

describe("denseMultiplyAdds", () => {
  it("is that of a 1×1 convolution on a single place", () => {
    fc.assert(
      fc.property(small, small, (inputs, units) => {
        const convolution = { kernel: 1, inChannels: inputs, filters: units, outputCells: 1 };
        expect(denseMultiplyAdds({ inputs, units })).toBe(convMultiplyAdds(convolution));
      }),
    );
  });
});
