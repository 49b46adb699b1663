import { describe, expect, it } from "vitest";
import { EMPTY_HISTORY, redo, remember, type UndoHistory, undo } from "@/components/widget/undo-history";

const empty: UndoHistory<number> = EMPTY_HISTORY;

describe("the history of changes", () => {
  const history = remember(remember(empty, 1, null), 2, null);

  it("gives back what was there in turn, and forward again", () => {
    const back = undo(history, 3);
    expect(back?.shown).toBe(2);
    const further = back && undo(back.history, back.shown);
    expect(further?.shown).toBe(1);
    expect(further && undo(further.history, further.shown)).toBeNull();
    const forth = further && redo(further.history, further.shown);
    expect(forth?.shown).toBe(2);
    expect(forth && redo(forth.history, forth.shown)?.shown).toBe(3);
  });

  it("has nothing to redo after a new change", () => {
    const back = undo(history, 3);
    expect(back && redo(remember(back.history, back.shown, null), 9)).toBeNull();
  });

  it("counts typing in one cell as one step", () => {
    const typed = [1, 2, 3].reduce((now, weight) => remember(now, weight, "cell 0"), empty);
    expect(typed.past).toEqual([1]);
  });

  it("keeps a bounded number of steps", () => {
    const long = Array.from({ length: 100 }).reduce<UndoHistory<number>>(
      (now, _, step) => remember(now, step, null),
      empty,
    );
    expect(long.past).toHaveLength(30);
    expect(long.past.at(-1)).toBe(99);
  });
});
