import { describe, expect, it } from "vitest";
import { curveView } from "@/components/widgets/digit-trainer/curve-view";
import { idleView } from "@/components/widgets/digit-trainer/trainer-session";
import { SPEC, viewAfter } from "./fake-run";

describe("the curves of a run", () => {
  it("have axes before there is a step", () => {
    const { x, lossAxis, loss, rows, bestAccuracy } = curveView(idleView(SPEC));
    expect([x.to, lossAxis.to, loss, rows, bestAccuracy]).toEqual([100, 2.5, [], [], 0]);
  });

  it("hold every step and every look", () => {
    const { rawLoss, loss, heldOutLoss, accuracy, x } = curveView(viewAfter(120));
    expect([rawLoss.length, loss.length]).toEqual([120, 120]);
    expect(rawLoss[9]).toEqual([10, 1.15]);
    expect(heldOutLoss.map(([step]) => step)).toEqual([0, 25, 50, 75, 100]);
    expect(accuracy[1]).toEqual([25, 0.55]);
    expect(x.to).toBe(120);
  });

  it("grow with a loss that explodes, without stretching for one that is no number", () => {
    const run = viewAfter(3);
    const curve = [2, 80, Number.NaN].map((loss, index) => ({ step: index + 1, loss, accuracy: 0 }));
    expect(curveView({ ...run, curve }).lossAxis.to).toBeCloseTo(9.8);
  });

  it("are read in at most twenty rows, from the first step to the newest", () => {
    const { rows } = curveView(viewAfter(500));
    expect(rows).toHaveLength(20);
    expect([rows[0]?.step, rows.at(-1)?.step]).toEqual([1, 500]);
    expect(rows.at(-1)?.accuracy).toBeCloseTo(1);
    expect(curveView(viewAfter(1)).rows).toMatchObject([{ step: 1, accuracy: expect.closeTo(0.1) }]);
  });
});
