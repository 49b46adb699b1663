import { describe, expect, it } from "vitest";
import { kernelRows, kernelView } from "@/components/widgets/digit-trainer/kernel-view";
import { randomKernels } from "./fake-run";

describe("the kernels of a run", () => {
  it("are found by name, with the largest magnitude as limit", () => {
    const weights = randomKernels(8);
    const { values, limit, shape } = kernelView(weights, "conv2", 8);
    expect(shape).toEqual([5, 5, 8, 16]);
    expect(values).toBe(weights[1]?.values);
    expect(limit).toBe(Math.max(...Array.from(values ?? [], Math.abs)));
  });

  it("are empty where there are none, or those of another network", () => {
    const empty = { shape: [5, 5, 1, 8], values: null, limit: 0 };
    expect(kernelView([], "conv1", 8)).toEqual(empty);
    expect(kernelView(randomKernels(4), "conv1", 8)).toEqual(empty);
  });

  it("are read one by one, row by row", () => {
    const kernels = kernelView(randomKernels(8), "conv2", 8);
    const rows = kernelRows(kernels, { channel: 3, filter: 2 });
    expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
    // Row 1, column 4 of input map 3 and filter 2.
    expect(rows[1]?.[4]).toBe(kernels.values?.[((1 * 5 + 4) * 8 + 3) * 16 + 2]);
    expect(kernelRows(kernels, { channel: 99, filter: 99 })).toEqual(
      kernelRows(kernels, { channel: 7, filter: 15 }),
    );
  });
});
