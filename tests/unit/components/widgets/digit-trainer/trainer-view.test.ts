import { describe, expect, it } from "vitest";
import { idleView } from "@/components/widgets/digit-trainer/trainer-session";
import { checkpointAt, smoothed, trainerView } from "@/components/widgets/digit-trainer/trainer-view";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { SPEC, viewAfter } from "./fake-run";

const view = (run: TrainingView) => trainerView(run, SPEC);
const exploded = { kind: "exploding", step: 60, loss: 41, firstLoss: 2.3 } as const;

describe("what the reader can do", () => {
  it.each([
    ["before the start", idleView(SPEC), "start", [true, false, false]],
    ["while loading", { ...idleView(SPEC), status: "loading" }, "pause", [false, false, false]],
    ["while it runs", viewAfter(60), "pause", [false, true, true]],
    ["in a pause", viewAfter(60, { status: "paused" }), "resume", [true, true, true]],
    ["at the first weights again", viewAfter(60, { status: "paused", step: 0 }), "start", [true, true, true]],
    ["after the end", viewAfter(60, { status: "finished" }), "none", [false, false, true]],
    ["after a failure", viewAfter(60, { status: "failed" }), "retry", [false, false, true]],
    [
      "where it went wrong",
      viewAfter(60, { status: "finished", divergence: exploded }),
      "none",
      [false, false, true],
    ],
    [
      "at a moment before it went wrong",
      viewAfter(60, { status: "paused", divergence: exploded, step: 30 }),
      "resume",
      [true, true, true],
    ],
  ] as const)("%s", (_, run, main, can) => {
    const { canStep, canStop, canReset, ...shown } = view(run as TrainingView);
    expect([shown.main, canStep, canStop, canReset]).toEqual([main, ...can]);
  });

  it.each([
    ["idle", "idle"],
    ["loading", "loading"],
    ["running", "running"],
    ["paused", "done"],
    ["finished", "done"],
    ["failed", "failed"],
  ] as const)("is told to the page: %s is %s", (status, told) => {
    expect(view(viewAfter(10, { status })).status).toBe(told);
  });
});

describe("the moment shown", () => {
  it("has its own loss and its last look at the held-out images", () => {
    const past = view(viewAfter(60, { status: "paused", step: 30 }));
    expect(past).toMatchObject({ stepsAhead: 30, givesUp: true, checkpoint: 3 });
    expect(past.accuracy).toBe(0.55);
    expect(past.loss).toBeGreaterThan(view(viewAfter(60)).loss ?? 0);
    expect(past.epoch).toBeCloseTo((30 * 64) / 9000);
  });

  it("gives nothing up where it is the newest, or can't be gone on from", () => {
    expect(view(viewAfter(60, { status: "paused" }))).toMatchObject({ stepsAhead: 0, givesUp: false });
    expect(view(viewAfter(60, { status: "finished", step: 30 }))).toMatchObject({
      stepsAhead: 30,
      givesUp: false,
    });
  });

  it("has no loss, accuracy or checkpoint before there is one", () => {
    expect(view(idleView(SPEC))).toMatchObject({ loss: null, accuracy: null, checkpoint: -1, epoch: 0 });
    expect(checkpointAt(viewAfter(60).checkpoints, 9)).toBe(0);
  });
});

describe("what is worth a notice", () => {
  it("is a setting that waits, once the run has begun", () => {
    const other = { ...SPEC, batch: 8 };
    expect(trainerView(viewAfter(10), other).isChangePending).toBe(true);
    expect(trainerView(idleView(SPEC), other).isChangePending).toBe(false);
    expect(view(viewAfter(10)).isChangePending).toBe(false);
  });

  it("is a step that takes long, or that is cut", () => {
    const slow = [{ stepMs: 400 }, { stepMs: 401 }, { parts: 2 }].map(
      (change) => view(viewAfter(10, change)).isSlow,
    );
    expect(slow).toEqual([false, true, true]);
  });
});

describe("smoothing", () => {
  it("moves a tenth of the way to each new loss", () => {
    expect(smoothed([2, 1, 1])).toEqual([2, 1.9, expect.closeTo(1.81)]);
  });

  it("begins anew after a loss that is no number", () => {
    expect(smoothed([2, Number.NaN, 3, 3])).toEqual([2, Number.NaN, 3, 3]);
  });
});
