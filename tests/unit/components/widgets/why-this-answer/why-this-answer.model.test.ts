import { describe, expect, it } from "vitest";
import { dropAt } from "@/components/widgets/why-this-answer/ground-view";
import { whyThisAnswerModel } from "@/components/widgets/why-this-answer/why-this-answer.model";

const { init, reducer } = whyThisAnswerModel;
const start = init({ data: "digits", sample: 7 });

describe("the patch that the reader places", () => {
  it("stays whole on the image", () => {
    const placed = reducer(start, { type: "guess", row: -3.2, column: 40 });
    expect(placed.guess).toEqual({ row: 0, column: 22 });
    expect(reducer(placed, { type: "set-patch", patch: 14 }).guess).toEqual({ row: 0, column: 14 });
  });

  it("is given up with its image, while what is shown stays shown", () => {
    const shown = reducer(reducer(start, { type: "guess", row: 4, column: 5 }), { type: "show" });
    expect(shown).toMatchObject({ guess: { row: 4, column: 5 }, shown: true });
    expect(reducer(shown, { type: "pick-sample", sample: 2 })).toMatchObject({ guess: null, shown: true });
    expect(reducer(shown, { type: "choose-data", data: "fashion" }).guess).toBeNull();
  });

  it("costs what the map has at its place", () => {
    const values = Float32Array.from({ length: 9 }, (_, place) => place / 10);
    const ground = { values, side: 3, placed: values, limit: 1, peak: { row: 2, column: 2, value: 0.8 } };
    expect(dropAt(ground, { row: 1, column: 2 })).toBeCloseTo(0.5);
    expect(dropAt(ground, { row: 3, column: 0 })).toBeNull();
  });
});
