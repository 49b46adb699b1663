import { describe, expect, it } from "vitest";
import { kernelRows, kernelViews } from "@/components/widgets/digit-trainer/kernel-view";
import { presetBody } from "@/components/widgets/digit-trainer/network-presets";
import { networkOf } from "@/components/widgets/digit-trainer/own-network";
import { digitsNetwork } from "@/lib/nn/networks/digits";
import { randomKernels } from "./fake-run";

const network = digitsNetwork(8);

describe("the kernels of a run", () => {
  it("are found by name, with the largest magnitude as limit", () => {
    const weights = randomKernels(8);
    const [, second] = kernelViews(network, weights);
    expect(second?.layer).toBe("conv2");
    expect(second?.shape).toEqual([5, 5, 8, 16]);
    expect(second?.values).toBe(weights[1]?.values);
    expect(second?.limit).toBe(Math.max(...Array.from(second?.values ?? [], Math.abs)));
  });

  it("are empty where there are none, or those of another network", () => {
    const empty = { layer: "conv1", isDense: false, shape: [5, 5, 1, 8], values: null, limit: 0 };
    expect(kernelViews(network, [])[0]).toEqual(empty);
    expect(kernelViews(network, randomKernels(4))[0]).toEqual(empty);
  });

  it("are read one by one, row by row", () => {
    const kernels = kernelViews(network, randomKernels(8))[1]!;
    const rows = kernelRows(kernels, { channel: 3, filter: 2 });
    expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
    // Row 1, column 4 of input map 3 and filter 2.
    expect(rows[1]?.[4]).toBe(kernels.values?.[((1 * 5 + 4) * 8 + 3) * 16 + 2]);
    expect(kernelRows(kernels, { channel: 99, filter: 99 })).toEqual(
      kernelRows(kernels, { channel: 7, filter: 15 }),
    );
  });

  it("are those of the first two convolutions of a deep network, whatever their size", () => {
    const views = kernelViews(networkOf(presetBody("deep", 8)), []);
    expect(views.map(({ shape }) => shape)).toEqual([
      [3, 3, 1, 8],
      [3, 3, 8, 8],
    ]);
  });

  it("are, without a convolution, what each unit of a dense layer makes of every pixel", () => {
    const values = Float32Array.from({ length: 784 * 32 }, (_, at) => at);
    const [view] = kernelViews(networkOf(presetBody("dense", 8)), [
      { name: "dense/kernel", shape: [784, 32], values },
      { name: "dense_1/kernel", shape: [784, 32], values },
    ]);
    expect(view?.isDense).toBe(true);
    expect(view?.shape).toEqual([28, 28, 1, 16]);
    // Sixteen of the 32 units are drawn: pixel 5 of unit 3.
    expect(view?.values?.[5 * 16 + 3]).toBe(5 * 32 + 3);
  });
});
