import { describe, expect, it } from "vitest";
import { divergingPalette, divergingPixel } from "@/components/plot/diverging-palette";
import { type KernelShape, sheetLayout, sheetPixels } from "@/components/plot/kernel-sheet";

const palette = divergingPalette({ negative: [200, 0, 0], zero: [250, 250, 250], positive: [0, 0, 200] });
const pixel = (value: number) => divergingPixel(palette, value, 1);

describe("a sheet of kernels", () => {
  it("lays the filters of one input map out in rows", () => {
    expect(sheetLayout([5, 5, 1, 8], 8, 1)).toEqual({ columns: 8, rows: 1, cell: 1, width: 47, height: 5 });
    expect(sheetLayout([5, 5, 1, 16], 8, 2)).toEqual({ columns: 8, rows: 2, cell: 2, width: 94, height: 22 });
  });

  it("gives each filter a column and each input map a row", () => {
    expect(sheetLayout([5, 5, 8, 16], 8, 1)).toEqual({
      columns: 16,
      rows: 8,
      cell: 1,
      width: 95,
      height: 47,
    });
  });

  it("puts every weight in its tile, and nothing between tiles", () => {
    // One row, one column, two maps, two filters: the weights of map 0, then those of map 1.
    const shape: KernelShape = [1, 1, 2, 2];
    const layout = sheetLayout(shape, 8, 1);
    const values = Float32Array.from([1, -1, 0.5, 0]);
    expect([...sheetPixels(values, shape, layout, palette, 1)]).toEqual(
      [pixel(1), 0, pixel(-1), 0, 0, 0, pixel(0.5), 0, pixel(0)].map(Number),
    );
  });

  it("draws a weight as a square of cells, rows and columns in order", () => {
    const shape: KernelShape = [1, 2, 1, 1];
    const layout = sheetLayout(shape, 8, 2);
    const row = [pixel(1), pixel(1), pixel(-1), pixel(-1)];
    expect([...sheetPixels(Float32Array.from([1, -1]), shape, layout, palette, 1)]).toEqual([...row, ...row]);
  });
});
