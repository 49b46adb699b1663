import { describe, expect, it } from "vitest";
import { filterWantsModel } from "@/components/widgets/filter-wants/filter-wants.model";
import {
  answerTo,
  cropOf,
  greatestPossible,
  kernelsOf,
  middleCell,
  seenBy,
} from "@/components/widgets/filter-wants/wanted-view";

describe("what a cell sees", () => {
  it("is 5, 14 and 28 pixels a side in the three layers of the digits", () => {
    expect((["conv1", "conv2", "logits"] as const).map((layer) => seenBy("digits", layer).size)).toEqual([
      5, 14, 28,
    ]);
  });

  it("is cut out where the cell stands", () => {
    const image = Float32Array.from({ length: 784 }, (_, index) => index);
    const crop = cropOf(image, seenBy("digits", "conv2"), { row: 1, column: 3 });
    expect([crop.top, crop.left, crop.side]).toEqual([2, 6, 14]);
    expect(crop.values[0]).toBe(2 * 28 + 6);
    expect(crop.values.at(-1)).toBe(15 * 28 + 19);
  });

  it("has its middle where the worker has it: half the side of the map", () => {
    expect(middleCell(seenBy("digits", "conv1"))).toEqual({ row: 12, column: 12 });
    expect(middleCell(seenBy("digits", "conv2"))).toEqual({ row: 4, column: 4 });
    expect(middleCell(seenBy("fashion", "logits"))).toEqual({ row: 0, column: 0 });
  });
});

describe("the kernels of a filter", () => {
  it("are those of its own, and their positive weights bound what it can answer", () => {
    const kernel = Float32Array.of(1, 10, -2, 20, 3, 30, -4, 40);
    const weights = { name: "conv1", kernelShape: [2, 2, 1, 2], kernel, bias: Float32Array.of(0.5, 0) };
    const kernels = kernelsOf(weights, 0);
    expect(Array.from(kernels?.values ?? [])).toEqual([1, -2, 3, -4]);
    expect(kernels && greatestPossible(kernels)).toBe(4.5);
    expect(kernelsOf({ ...weights, kernelShape: [4, 2] }, 0)).toBeNull();
  });
});

describe("the choice of a filter", () => {
  it("stays within its layer when another one is chosen", () => {
    const start = filterWantsModel.init({ data: "fashion", layer: "conv2", unit: 31 });
    expect(start.unit).toBe(31);
    expect(filterWantsModel.reducer(start, { type: "choose-layer", layer: "logits" }).unit).toBe(9);
    expect(filterWantsModel.reducer(start, { type: "choose-data", data: "digits" }).unit).toBe(15);
  });
});

describe("what the reader is asked first", () => {
  const start = filterWantsModel.init({ data: "digits", layer: "conv1", unit: 6 });

  it("is a drawing that presses turn over, answered as the kernel would", () => {
    const inked = [3, 4, 3].reduce(
      (state, cell) => filterWantsModel.reducer(state, { type: "ink", cell }),
      start,
    );
    expect(inked.ink).toEqual([4]);
    const kernels = { values: Float32Array.of(1, -2, 3, -4), shape: [2, 2, 1, 1] as const, bias: 0.5 };
    expect(answerTo(kernels, [0, 2])).toBe(4.5);
    expect(answerTo(kernels, [])).toBe(0.5);
  });

  it("is asked again for another layer or network, not for another filter", () => {
    const shown = filterWantsModel.reducer(start, { type: "show" });
    expect([start.shown, shown.shown]).toEqual([false, true]);
    expect(filterWantsModel.reducer(shown, { type: "choose-unit", unit: 2 }).shown).toBe(true);
    expect(filterWantsModel.reducer(shown, { type: "choose-layer", layer: "conv2" }).shown).toBe(false);
    expect(filterWantsModel.reducer(shown, { type: "choose-data", data: "fashion" }).shown).toBe(false);
  });

  it("is kept in an address, but no cell twice or off the image", () => {
    const isValid = (ink: number[]) => filterWantsModel.schema.safeParse({ ...start, ink }).success;
    expect([[], [0, 24], [1, 1], [25]].map(isValid)).toEqual([true, true, false, false]);
  });
});
