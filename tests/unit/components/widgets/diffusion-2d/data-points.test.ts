import { describe, expect, it } from "vitest";
import { dataPoints, taskKey } from "@/components/widgets/diffusion-2d/data-points";
import { diffusion2dModel } from "@/components/widgets/diffusion-2d/diffusion-2d.model";
import { diffusion2dProps } from "@/components/widgets/diffusion-2d/diffusion-2d.props";

const start = diffusion2dModel.init(diffusion2dProps.parse({}));
const line = [0, 0, 255, 255];

describe("dataPoints", () => {
  it("has nothing before something is drawn or written", () => {
    expect(dataPoints({ ...start, dataset: "drawing" }, null)).toBeNull();
    expect(dataPoints({ ...start, dataset: "word" }, null)).toBeNull();
  });

  it("lays what is drawn where it was drawn, the pad's top left up and to the left", () => {
    const set = dataPoints({ ...start, dataset: "drawing", strokes: [[0, 0]], pens: [0] }, null);
    expect(set?.points[0]).toBeCloseTo(-3, 0);
    expect(set?.points[1]).toBeCloseTo(2.25, 0);
  });

  it("makes a class of each pen, and one class of a pen alone", () => {
    const both = dataPoints({ ...start, dataset: "drawing", strokes: [line, line], pens: [0, 1] }, null);
    expect(both?.classCount).toBe(2);
    const single = dataPoints({ ...start, dataset: "drawing", strokes: [line, line], pens: [1, 1] }, null);
    expect(single?.classCount).toBe(1);
    expect(Math.max(...(single?.classes ?? [9]))).toBe(0);
  });
});

describe("taskKey", () => {
  it("changes with what is learned, and with nothing else", () => {
    const key = taskKey(start);
    expect(taskKey({ ...start, word: "AUTRE", strokes: [line], pens: [0] })).toBe(key);
    expect(taskKey({ ...start, seed: 2 })).not.toBe(key);
    expect(taskKey({ ...start, dataset: "rings" })).not.toBe(key);
    const drawing = { ...start, dataset: "drawing" as const };
    expect(taskKey({ ...drawing, strokes: [line], pens: [0] })).not.toBe(taskKey(drawing));
    expect(taskKey({ ...start, dataset: "word", word: "A" })).not.toBe(
      taskKey({ ...start, dataset: "word" }),
    );
  });
});
