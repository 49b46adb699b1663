import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kernelSum, resizeKernel, transformKernel } from "@/lib/math/kernel-edit";

const side = fc.constantFrom(1, 3, 5, 7);
const kernel = side.chain((cells) =>
  fc.array(fc.integer({ min: -20, max: 20 }), { minLength: cells * cells, maxLength: cells * cells }),
);

describe("a kernel", () => {
  it("is itself again after two changes of sign or four quarter turns", () => {
    fc.assert(
      fc.property(kernel, (weights) => {
        const turned = [1, 2, 3, 4].reduce(
          (now: readonly number[]) => transformKernel(now, "rotate"),
          weights,
        );
        expect(turned).toEqual(weights);
        expect(transformKernel(transformKernel(weights, "negate"), "negate")).toEqual(
          weights.map((w) => w + 0),
        );
      }),
    );
  });

  it("turns clockwise", () => {
    expect(transformKernel([1, 2, 3, 4, 5, 6, 7, 8, 9], "rotate")).toEqual([7, 4, 1, 8, 5, 2, 9, 6, 3]);
  });

  it("sums to 1 once it is normalised, and stays as it was where its sum is 0", () => {
    fc.assert(
      fc.property(kernel, (weights) => {
        const normal = transformKernel(weights, "normalise");
        if (kernelSum(weights) === 0) expect(normal).toEqual(weights);
        else expect(kernelSum(normal)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("keeps its weights when it grows and shrinks back", () => {
    fc.assert(
      fc.property(kernel, (weights) => {
        const before = Math.sqrt(weights.length);
        const grown = resizeKernel(weights, 7);
        expect(kernelSum(grown)).toBe(kernelSum(weights));
        expect(resizeKernel(grown, before)).toEqual(weights);
      }),
    );
  });

  it("keeps its centre when its rim is cut off", () => {
    expect(resizeKernel([1, 2, 3, 4, 5, 6, 7, 8, 9], 1)).toEqual([5]);
  });
});
