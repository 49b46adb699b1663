import { describe, expect, it } from "vitest";
import { cellNumbers, cellSum, spelledProducts } from "@/components/widgets/conv-arithmetic/cell-numbers";
import { plain } from "./settings";

const state = { ...plain, stride: 2, dilation: 1, padding: 1, paddingMode: "explicit" as const };

describe("the numbers in the cells", () => {
  it("are multiplied and added up as the window says", () => {
    const { input, kernel, output } = cellNumbers(state);
    const sum = [-1, 0, 1].flatMap((down, tapRow) =>
      [-1, 0, 1].map((across, tapColumn) => {
        const [row, column] = [2 + down, 4 + across];
        const value = column < 5 ? (input[row * 5 + column] ?? Number.NaN) : 0;
        return value * (kernel[tapRow * 3 + tapColumn] ?? Number.NaN);
      }),
    );
    expect(output[5]).toBe(sum.reduce((total, product) => total + product, 0));
  });

  it("are summed up alike in the output and in words", () => {
    const { output } = cellNumbers(state);
    const sums = output.map((_, step) => cellSum(state, { row: Math.floor(step / 3), column: step % 3 }).sum);
    expect(sums).toEqual(output);
  });

  it("stay where they are when the input grows", () => {
    const small = cellNumbers(plain).input;
    const large = cellNumbers({ ...plain, input: 8 }).input;
    expect(large.filter((_, index) => index % 8 < 5 && index < 40)).toEqual(small);
  });

  it("differ from cell to cell", () => {
    const { input, kernel } = cellNumbers(plain);
    expect([new Set(input).size, new Set(kernel).size]).toEqual([5, 3]);
  });

  it("are spelled out up to nine taps", () => {
    const tap = { row: 0, column: 0, isInside: true, value: 2, weight: -1, product: -2 };
    expect(spelledProducts([tap, { ...tap, value: 3, weight: 1, product: 3 }])).toBe("2·(−1) + 3·1");
    expect(cellSum({ ...plain, kernel: 4 }, { row: 0, column: 0 }).terms).toEqual([]);
  });
});
