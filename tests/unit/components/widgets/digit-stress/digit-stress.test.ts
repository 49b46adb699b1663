import { describe, expect, it } from "vitest";
import {
  digitStressModel,
  NO_STRESS,
  RANGES,
  STRESSES,
  stressOf,
  sweepValues,
} from "@/components/widgets/digit-stress/digit-stress.model";
import { safeRange, sweepPoint } from "@/components/widgets/digit-stress/sweep";

const start = digitStressModel.init({ sample: 6, sweep: "shiftX" });

describe("the stress of a digit", () => {
  it("begins with none", () => {
    expect(stressOf(start)).toEqual({ ...NO_STRESS, seed: 1 });
  });

  it("sweeps what was touched last, and calms down at once", () => {
    const turned = digitStressModel.reducer(start, { type: "set", field: "rotation", value: 45 });
    expect(turned).toMatchObject({ rotation: 45, sweep: "rotation" });
    expect(digitStressModel.reducer(turned, { type: "calm" })).toEqual({ ...start, sweep: "rotation" });
  });

  it("keeps the stress with another image", () => {
    const noisy = digitStressModel.reducer(start, { type: "set", field: "noise", value: 30 });
    const other = digitStressModel.reducer(noisy, { type: "pick-sample", sample: 3 });
    expect(digitStressModel.reducer(other, { type: "shuffle" })).toMatchObject({
      noise: 30,
      sample: 3,
      seed: 2,
    });
  });

  it.each(STRESSES)("is swept from one end of %s to the other, through no stress", (field) => {
    const values = sweepValues(field);
    expect(values[0]).toBe(RANGES[field].min);
    expect(values.at(-1)).toBe(RANGES[field].max);
    expect(values).toContain(NO_STRESS[field]);
  });

  it.each([{ rotation: 181 }, { scale: 0 }, { sweep: "colour" }, { sample: 10 }])("refuses %j", (wrong) => {
    expect(digitStressModel.schema.safeParse({ ...start, ...wrong }).success).toBe(false);
  });
});

describe("the curve", () => {
  const points = [7, 6, 6, 6, 9].map((read, index) => ({ value: index - 2, truth: 0.5, read }));

  it("takes the probability of the true digit and what is read", () => {
    expect(sweepPoint(3, [0.1, 0.7, 0.2, 0, 0, 0, 0, 0, 0, 0], 2)).toEqual({ value: 3, truth: 0.2, read: 1 });
  });

  it("says how far the digit is read", () => {
    expect(safeRange(points, 0, 6)).toEqual({ from: -1, to: 1 });
    expect(safeRange(points.slice(1, 4), 0, 6)).toEqual({ from: -1, to: 1 });
  });

  it("says that it isn't read at all", () => {
    expect(safeRange(points, 0, 3)).toBeNull();
    expect(safeRange([], 0, 6)).toBeNull();
  });
});
