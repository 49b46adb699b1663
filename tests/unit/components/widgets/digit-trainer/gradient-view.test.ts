import { describe, expect, it } from "vitest";
import { gradientView } from "@/components/widgets/digit-trainer/gradient-view";
import { idleView } from "@/components/widgets/digit-trainer/trainer-session";
import { SPEC } from "./fake-run";

const point = (step: number, first: number, last: number) => ({
  step,
  layers: [
    { layer: "conv1", gradient: first, update: 0.01 },
    { layer: "conv2", gradient: 0.1, update: 0.01 },
    { layer: "logits", gradient: last, update: 0.01 },
  ],
});

const viewAt = (step: number, ...gradients: ReturnType<typeof point>[]) =>
  gradientView({ ...idleView(SPEC), step, gradients });

describe("the gradients of a run", () => {
  it("are none before the first step", () => {
    expect(viewAt(0)).toBeNull();
    expect(viewAt(0, point(1, 1, 1))).toBeNull();
  });

  it("are those of the moment shown, with the whole run as lines on a scale of powers of ten", () => {
    const view = viewAt(30, point(1, 0.01, 10), point(25, 0.1, 1), point(50, 1, 1));
    expect(view?.shown.step).toBe(25);
    expect(view?.lines).toEqual([
      {
        layer: "conv1",
        points: [
          [1, -2],
          [25, -1],
          [50, 0],
        ],
      },
      {
        layer: "logits",
        points: [
          [1, 1],
          [25, 0],
          [50, 0],
        ],
      },
    ]);
    expect(view?.y).toMatchObject({ from: -2, to: 1, ticks: [-2, -1, 0, 1] });
    expect(view?.rows.map(({ share }) => share)).toEqual([1 / 3, 1 / 3, 2 / 3]);
  });

  it.each([
    ["balanced", 1, 99],
    ["vanishing", 0.001, 1],
    ["exploding", 1000, 1],
    ["vanishing", 0, 1],
  ] as const)("are %s where the first layer gets %d and the last one %d", (verdict, first, last) => {
    expect(viewAt(1, point(1, first, last))?.verdict).toBe(verdict);
  });
});
