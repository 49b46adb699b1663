import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellAt,
  figureLayout,
  filledPath,
  type GridBox,
  linkPath,
} from "@/components/widgets/conv-arithmetic/figure-layout";

const sides = fc.record({
  input: fc.integer({ min: 1, max: 40 }),
  kernel: fc.integer({ min: 0, max: 25 }),
  output: fc.integer({ min: 0, max: 28 }),
});

function isApart(a: GridBox, b: GridBox): boolean {
  return a.x + a.side <= b.x || b.x + b.side <= a.x || a.y + a.side <= b.y || b.y + b.side <= a.y;
}

describe("the layout of the figure", () => {
  it("keeps the grids inside the drawing and apart", () => {
    fc.assert(
      fc.property(sides, fc.constantFrom("row" as const, "column" as const), (wanted, arrangement) => {
        const layout = figureLayout(arrangement, wanted);
        const boxes = [layout.input, layout.kernel, layout.output].filter((box) => box !== null);
        for (const box of boxes) {
          expect(Math.min(box.x, box.y)).toBeGreaterThan(0);
          expect(box.x + box.side).toBeLessThan(layout.width);
          expect(box.y + box.side).toBeLessThan(layout.height);
        }
        const pairs = boxes.flatMap((box, index) =>
          boxes.slice(index + 1).map((other) => isApart(box, other)),
        );
        expect(pairs).not.toContain(false);
      }),
    );
  });

  it("draws no link where there is no output", () => {
    const layout = figureLayout("row", { input: 5, kernel: 9, output: 0 });
    expect(linkPath(layout, { row: 0, column: 0, span: 9 }, { row: 0, column: 0 })).toBe("");
  });

  it("fills whole rows, then the row begun", () => {
    expect(filledPath({ x: 0, y: 0, side: 3 }, 4)).toBe("M0 0h3v1h-3zM0 1h2v1h-2z");
  });

  it("finds the cell under a pointer, also on the very edge", () => {
    expect([cellAt(5, 0.5, 0.99), cellAt(5, 1, -0.01)]).toEqual([
      { row: 4, column: 2 },
      { row: 0, column: 4 },
    ]);
  });
});
