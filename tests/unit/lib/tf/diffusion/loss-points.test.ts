import { describe, expect, it } from "vitest";
import { LossPoints } from "@/lib/tf/diffusion/loss-points";

describe("the points of a curve of losses", () => {
  it("are one a step at first, at the images learnt from", () => {
    const losses = new LossPoints(4);
    losses.addSlice({ losses: Float32Array.of(3, 2, 1), images: 12 });
    expect(losses.points).toEqual([
      { images: 4, loss: 3 },
      { images: 8, loss: 2 },
      { images: 12, loss: 1 },
    ]);
    losses.goBackTo(8);
    expect(losses.points.map(({ images }) => images)).toEqual([4, 8]);
  });

  it("stay few however long the run is, and end where it is", () => {
    const losses = new LossPoints(1);
    losses.addSlice({ losses: new Float32Array(5000).fill(1), images: 5000 });
    const { points } = losses;
    expect(points.length).toBeLessThanOrEqual(400);
    expect(points.length).toBeGreaterThan(150);
    expect(points.at(-1)).toEqual({ images: 5000, loss: 1 });
  });
});
