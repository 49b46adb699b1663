import { describe, expect, it } from "vitest";
import { PointsRun, type RunView } from "@/components/widgets/diffusion-2d/points-run";
import { mainAction, trainingView } from "@/components/widgets/diffusion-2d/training-view";

const task = { points: Float32Array.of(0, 0), classes: Uint8Array.of(0), classCount: 1, seed: 1 };
const idle: RunView = new PointsRun({ trainPoints: () => new Promise(() => undefined) }, task).getSnapshot();

describe("trainingView", () => {
  it("says where the loss stands and which moment is looked at", () => {
    const checkpoints = [0, 100, 200].map((step) => ({ step, parameters: new Float32Array(0) }));
    const view = {
      ...idle,
      step: 200,
      losses: [[25, 2.5]] as const,
      checkpoints,
      looked: 150,
      trainedMs: 1500,
    };
    expect(trainingView(view)).toMatchObject({
      loss: 2.5,
      seconds: 1.5,
      hasBegun: true,
      cursor: 150,
      moment: 1,
      moments: 3,
    });
    expect(trainingView({ ...view, looked: null }).moment).toBe(2);
    expect(trainingView(view).y.to).toBe(2.5);
  });
});

describe("mainAction", () => {
  it("starts, pauses, goes on, and trains some more", () => {
    expect(mainAction(idle)).toBe("start");
    expect(mainAction({ ...idle, status: "running" })).toBe("pause");
    expect(mainAction({ ...idle, status: "paused", step: 500 })).toBe("resume");
    expect(mainAction({ ...idle, status: "done", step: 2000 })).toBe("more");
  });
});
