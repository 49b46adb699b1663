import { describe, expect, it } from "vitest";
import { draftsFor, nextCell, typeInCell, wrongCell } from "@/components/kernel-editor/kernel-cell.model";

const EMPTY = { kernel: [0, 1, 0], texts: new Map() };

describe("what is typed in the cells of a kernel", () => {
  const typed = typeInCell(EMPTY, { index: 1, text: "1/9", weight: 1 / 9 });
  const wrong = typeInCell(typed, { index: 0, text: "abc", weight: null });

  it("stays as it was typed beside the weight it gave", () => {
    expect(draftsFor(typed, [0, 1 / 9, 0]).texts.get(1)).toEqual({ text: "1/9", isNumber: true });
    expect(wrongCell(typed)).toBeNull();
  });

  it("stays where it is no number, and leaves the weight as it was", () => {
    expect(wrong.kernel).toEqual([0, 1 / 9, 0]);
    expect(wrongCell(wrong)).toEqual({ index: 0, text: "abc" });
    expect(wrong.texts.get(1)?.text).toBe("1/9");
  });

  it("is forgotten once something else changes the kernel", () => {
    expect(draftsFor(wrong, [0, 0, 0])).toEqual({ kernel: [0, 0, 0], texts: new Map() });
    expect(draftsFor(wrong, wrong.kernel)).toBe(wrong);
  });
});

describe("an arrow key in a cell", () => {
  const all = { start: 0, end: 3, length: 3 };

  it("goes to the neighbour where all is selected", () => {
    const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Enter", "a"];
    expect(keys.map((key) => nextCell(4, 3, key, all))).toEqual([1, 7, 3, 5, 7, null]);
  });

  it("stays in the text until the caret is at its end", () => {
    const at = (caret: number) => ({ start: caret, end: caret, length: 3 });
    expect([0, 1, 3].map((caret) => nextCell(4, 3, "ArrowRight", at(caret)))).toEqual([null, null, 5]);
    expect([0, 1, 3].map((caret) => nextCell(4, 3, "ArrowLeft", at(caret)))).toEqual([3, null, null]);
  });

  it("stops at the rim", () => {
    expect(nextCell(0, 3, "ArrowUp", all)).toBeNull();
    expect(nextCell(2, 3, "ArrowRight", all)).toBeNull();
    expect(nextCell(6, 3, "ArrowDown", all)).toBeNull();
  });
});
