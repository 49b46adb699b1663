import { describe, expect, it } from "vitest";
import {
  fruitTrainerModel,
  sampleOrderOf,
  trainingSpecOf,
} from "@/components/widgets/fruit-trainer/fruit-trainer.model";
import {
  frameStatus,
  sampleViews,
  timeParts,
  trainerView,
} from "@/components/widgets/fruit-trainer/trainer-view";
import type { FruitRunView } from "@/lib/tf/diffusion/fruit-run";

const spec = trainingSpecOf(fruitTrainerModel.init({}));
const idle: FruitRunView = {
  spec,
  status: "idle",
  isHeld: false,
  step: 0,
  images: 0,
  losses: [],
  samples: null,
  imagesPerSecond: null,
  backend: null,
  failure: null,
};

describe("what is seen of a run", () => {
  it("says how long it still takes at the speed of now, and that this is long", () => {
    const view = trainerView(
      { ...idle, status: "running", step: 100, images: 3200, imagesPerSecond: 4 },
      spec,
    );
    expect(view.secondsLeft).toBeCloseTo((20_000 - 3200) / 4);
    expect(view.isLong).toBe(true);
    expect(trainerView({ ...idle, status: "running", images: 3200, imagesPerSecond: 400 }, spec).isLong).toBe(
      false,
    );
  });

  it("says nothing of the time before it is measured, or while it is paused", () => {
    expect(trainerView(idle, spec).secondsLeft).toBeNull();
    expect(
      trainerView({ ...idle, status: "paused", images: 32, imagesPerSecond: 4 }, spec).secondsLeft,
    ).toBeNull();
  });

  it("tells a run whose settings have changed", () => {
    expect(trainerView({ ...idle, status: "paused" }, { ...spec, seed: 5 }).isStale).toBe(true);
    expect(trainerView(idle, { ...spec, seed: 5 }).isStale).toBe(false);
  });

  it.each([
    ["idle", "idle", "start"],
    ["loading", "loading", "pause"],
    ["running", "running", "pause"],
    ["paused", "done", "resume"],
    ["finished", "done", "none"],
    ["failed", "failed", "resume"],
  ] as const)("is %s: the widget is %s, and the main button says %s", (status, shown, main) => {
    expect(trainerView({ ...idle, status }, spec)).toMatchObject({ status: shown, main });
  });

  it.each([
    ["idle", "idle", "idle"],
    ["done", "stopped", "done"],
    ["done", "loading", "loading"],
    ["done", "failed", "failed"],
    ["running", "done", "running"],
    ["failed", "running", "failed"],
  ] as const)("has a run that is %s and a drawing that is %s: the widget is %s", (run, drawing, shown) => {
    expect(frameStatus(run, drawing)).toBe(shown);
  });

  it("cuts the drawings apart, each with its words", () => {
    const order = sampleOrderOf(spec);
    const size = 16 * 16 * 3;
    const pixels = Float32Array.from({ length: order.images.length * size }, (_, at) =>
      Math.floor(at / size),
    );
    const { side, views } = sampleViews({ ...idle, samples: { images: 32, order, pixels } }, order);
    expect(side).toBe(16);
    expect(views.map(({ pixels: own }) => own?.[5])).toEqual(order.images.map((_, index) => index));
    expect(views.filter(({ isHeldOut }) => isHeldOut)).toHaveLength(6);
    expect(sampleViews(idle, order).views[0]?.pixels).toBeNull();
  });

  it.each([
    [0.2, { unit: "seconds", count: 1 }],
    [89, { unit: "seconds", count: 89 }],
    [600, { unit: "minutes", count: 10 }],
    [9000, { unit: "hours", count: 2.5 }],
  ] as const)("writes %d seconds as a reader would", (seconds, parts) => {
    expect(timeParts(seconds)).toEqual(parts);
  });
});
