import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pixelAt, stepWindow, windowFrame } from "@/components/widgets/image-kernels/window-steps";

const size = { width: 40, height: 30 };

describe("the window on a picture", () => {
  it("goes to the pixel under the pointer, and stays inside", () => {
    const box = { left: 100, top: 50, width: 400, height: 300 };
    expect(pixelAt(box, { clientX: 100, clientY: 50 }, size)).toEqual({ row: 0, column: 0 });
    expect(pixelAt(box, { clientX: 215, clientY: 199 }, size)).toEqual({ row: 14, column: 11 });
    expect(pixelAt(box, { clientX: 900, clientY: -9 }, size)).toEqual({ row: 0, column: 39 });
  });

  it("moves by 1 pixel, by 10 with Shift, and not with other keys", () => {
    const from = { row: 5, column: 5 };
    expect(stepWindow(from, { key: "ArrowDown", shiftKey: false }, size)).toEqual({ row: 6, column: 5 });
    expect(stepWindow(from, { key: "ArrowRight", shiftKey: true }, size)).toEqual({ row: 5, column: 15 });
    expect(stepWindow(from, { key: "ArrowUp", shiftKey: true }, size)).toEqual({ row: 0, column: 5 });
    expect(stepWindow(from, { key: "a", shiftKey: false }, size)).toBeNull();
  });

  it("is drawn round the middle of its pixel", () => {
    fc.assert(
      fc.property(fc.nat(29), fc.nat(39), fc.constantFrom(1, 3, 5, 7), (row, column, side) => {
        const frame = windowFrame({ row, column }, side, size);
        expect((frame.left + frame.width / 2) * size.width).toBeCloseTo(column + 0.5, 9);
        expect((frame.top + frame.height / 2) * size.height).toBeCloseTo(row + 0.5, 9);
      }),
    );
  });
});
