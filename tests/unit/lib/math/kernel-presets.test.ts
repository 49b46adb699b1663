import { describe, expect, it } from "vitest";
import { kernelSum } from "@/lib/math/kernel-edit";
import { KERNEL_SIDES, PRESET_IDS, presetHasSide, presetKernels } from "@/lib/math/kernel-presets";

const ALL = PRESET_IDS.flatMap((preset) =>
  KERNEL_SIDES.filter((side) => presetHasSide(preset, side)).map((side) => ({ preset, side })),
);

describe("a preset", () => {
  it.each(ALL)("has finite weights and the right side: $preset, $side", ({ preset, side }) => {
    for (const kernel of presetKernels(preset, side)) {
      expect(kernel).toHaveLength(side * side);
      expect(kernel.every(Number.isFinite)).toBe(true);
    }
  });

  it.each(
    ALL.filter(({ preset }) => ["identity", "box-blur", "gaussian", "sharpen", "emboss"].includes(preset)),
  )("keeps the brightness of a flat area: $preset, $side", ({ preset, side }) =>
    expect(kernelSum(presetKernels(preset, side)[0] ?? [])).toBeCloseTo(1, 12),
  );

  it.each(ALL.filter(({ preset }) => preset === "outline" || preset.startsWith("sobel")))(
    "is zero on a flat area: $preset, $side",
    ({ preset, side }) => {
      for (const kernel of presetKernels(preset, side)) expect(kernelSum(kernel)).toBe(0);
    },
  );

  it("has the Sobel kernels of the lecture", () => {
    expect(presetKernels("sobel-x", 3)).toEqual([[1, 0, -1, 2, 0, -2, 1, 0, -1]]);
    expect(presetKernels("sobel-y", 3)).toEqual([[1, 2, 1, 0, 0, 0, -1, -2, -1]]);
    expect(presetKernels("sobel-magnitude", 3)).toEqual([
      ...presetKernels("sobel-x", 3),
      ...presetKernels("sobel-y", 3),
    ]);
  });

  // OpenCV 4, getDerivKernels(1, 0, 5): [−1 −2 0 2 1] and [1 4 6 4 1]; ours has light on the left positive.
  it("has the Sobel kernel of OpenCV for side 5, with the sign turned", () => {
    const [kernel = []] = presetKernels("sobel-x", 5);
    expect(kernel.slice(0, 5)).toEqual([1, 2, 0, -2, -1]);
    expect(kernel.slice(10, 15)).toEqual([6, 12, 0, -12, -6]);
  });

  it("is highest in the middle and the same on all sides for a Gaussian", () => {
    for (const side of [3, 5, 7] as const) {
      const [kernel = []] = presetKernels("gaussian", side);
      expect([...kernel].reverse()).toEqual(kernel);
      expect(Math.max(...kernel)).toBe(kernel[(side * side - 1) / 2]);
    }
  });
});
