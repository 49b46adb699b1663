import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureScene } from "@/components/widgets/conv-arithmetic/figure-scene";
import { plain, settings } from "./settings";

describe("the scene of the figure", () => {
  it("keeps the window of every cell within the padded input", () => {
    fc.assert(
      fc.property(settings, (state) => {
        const { view, window, reading } = figureScene(state, null);
        fc.pre(view.kind === "possible" && window !== null && reading !== null);
        expect(Math.min(window.row, window.column)).toBeGreaterThanOrEqual(0);
        expect(Math.max(window.row, window.column) + window.span).toBeLessThanOrEqual(view.paddedInput);
        expect(reading.rows[0]).toBe(window.row - view.geometry.paddingBefore);
        expect(reading.rows.at(-1)).toBe(window.row + window.span - 1 - view.geometry.paddingBefore);
      }),
    );
  });

  it("traces an input cell to exactly the output cells whose window holds it", () => {
    const at = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(settings, at, at, (state, row, column) => {
        const { view, traced } = figureScene(state, { grid: "input", row, column });
        fc.pre(view.kind === "possible" && traced !== null);
        const { output, paddingBefore } = view.geometry;
        const cells = Array.from({ length: output }, (_, index) => index);
        const holds = (cell: number, position: number) =>
          figureScene(state, { grid: "output", row: cell, column: cell }).reading?.rows.includes(
            position - paddingBefore,
          );
        expect(traced.outputRows).toEqual(cells.filter((cell) => holds(cell, row)));
        expect(traced.outputColumns).toEqual(cells.filter((cell) => holds(cell, column)));
      }),
      { numRuns: 60 },
    );
  });

  it("shows the window of the output cell pointed at", () => {
    const { reading, window } = figureScene({ ...plain, stride: 2 }, { grid: "output", row: 1, column: 0 });
    expect(reading).toMatchObject({ row: 1, column: 0, rows: [2, 3, 4], columns: [0, 1, 2], paddingTaps: 0 });
    expect(window).toEqual({ row: 2, column: 0, span: 3 });
  });

  it("ignores a pointed cell that the settings no longer have", () => {
    const far = figureScene(plain, { grid: "output", row: 9, column: 9 });
    expect(far.reading).toMatchObject({ row: 0, column: 0 });
    expect(figureScene(plain, { grid: "input", row: 9, column: 0 }).traced).toBeNull();
  });

  it("counts the taps that fall in padding", () => {
    const padded = { ...plain, padding: 1, paddingMode: "explicit" as const };
    expect(figureScene(padded, null).reading).toMatchObject({ insideRows: [0, 1], taps: 9, paddingTaps: 5 });
  });

  it("draws neither window nor output for settings that can't be", () => {
    expect(figureScene({ ...plain, kernel: 6 }, { grid: "output", row: 0, column: 0 })).toMatchObject({
      view: { kind: "impossible" },
      reading: null,
      window: null,
      traced: null,
      numbers: null,
    });
  });

  it("writes numbers only where they can be read", () => {
    const shown = { ...plain, showNumbers: true };
    expect(figureScene(shown, null).numbers?.output).toHaveLength(9);
    expect(figureScene({ ...shown, input: 16 }, null)).toMatchObject({
      numbers: null,
      areNumbersTooSmall: true,
    });
  });
});
