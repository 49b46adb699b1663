import { describe, expect, it } from "vitest";
import { ascend, blurred, rolled } from "@/lib/nn/looking/ascent";
import { ExcitingCells } from "@/lib/nn/looking/exciting-cells";
import { gradCam } from "@/lib/nn/looking/grad-cam";
import { occluded, occlusionSide } from "@/lib/nn/looking/occlusion";
import { placeMap } from "@/lib/nn/looking/place-map";
import { projected, signStep } from "@/lib/nn/looking/push";

describe("a map laid over its image", () => {
  it("puts each cell at the centre of what it sees, and goes straight from one to the next", () => {
    // Two cells a side, each sees 3 pixels, 4 apart: centres 1 and 5.
    const field = { size: 3, jump: 4, start: 0 };
    const placed = placeMap({ values: Float32Array.of(0, 4, 0, 4), side: 2, field }, 8);
    expect(Array.from(placed.subarray(0, 8))).toEqual([0, 0, 1, 2, 3, 4, 4, 4]);
    expect(placed.subarray(56)).toEqual(placed.subarray(0, 8));
  });
});

describe("Grad-CAM of two maps of two cells", () => {
  it("weighs each map by its mean gradient and cuts what is negative", () => {
    const maps = Float32Array.of(1, 10, 5, 1);
    const gradients = Float32Array.of(2, -1, 0, -1);
    const { weights, map } = gradCam(maps, gradients, 2);
    expect(Array.from(weights)).toEqual([1, -1]);
    expect(Array.from(map)).toEqual([0, 4]);
  });
});

describe("covering an image", () => {
  it("covers one patch, and none that would leave the image", () => {
    const plan = { side: 4, patch: 2, stride: 2, fill: 9 };
    expect(occlusionSide(plan)).toBe(2);
    expect(occlusionSide({ ...plan, patch: 3 })).toBe(1);
    const covered = occluded(new Float32Array(16), plan, 1);
    expect(Array.from(covered)).toEqual([0, 0, 9, 9, 0, 0, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("a push", () => {
  it("moves by its size whatever that of the direction, and stays in the range of a pixel", () => {
    const pushed = signStep(Float32Array.of(0.5, 0.5, 0.5, 0.9), [1e-9, -50, 0, 1], 0.25);
    expect(Array.from(pushed)).toEqual([0.75, 0.25, 0.5, 1]);
  });

  it("is brought back to ε", () => {
    const back = projected(Float32Array.of(0.9, 0.1, 0.5), Float32Array.of(0.5, 0.5, 0.5), 0.25);
    expect(Array.from(back)).toEqual([0.75, 0.25, 0.5]);
  });
});

describe("climbing", () => {
  it("goes as far at the steepest pixel whatever the gradient, and loses a share of the rest", () => {
    const climbed = ascend(Float32Array.of(0.5, 0.5, 1), Float32Array.of(4, -2, 0), { rate: 0.25, decay: 0 });
    expect(Array.from(climbed)).toEqual([0.75, 0.375, 1]);
    const decayed = ascend(Float32Array.of(0.5, 1), Float32Array.of(1, 0), { rate: 0.25, decay: 0.5 });
    expect(Array.from(decayed)).toEqual([0.5, 0.5]);
  });

  it("stays where nothing is to be gained", () => {
    const still = ascend(Float32Array.of(0.3), Float32Array.of(0), { rate: 1, decay: 0.5 });
    expect(still[0]).toBeCloseTo(0.3);
  });

  it("rolls an image and back", () => {
    const image = Float32Array.from({ length: 9 }, (_, index) => index);
    const moved = rolled(image, 3, { x: 1, y: -1 });
    expect(Array.from(moved)).toEqual([5, 3, 4, 8, 6, 7, 2, 0, 1]);
    expect(rolled(moved, 3, { x: -1, y: 1 })).toEqual(image);
  });

  it("blurs a point into its neighbours and leaves a flat image", () => {
    const point = new Float32Array(25);
    point[12] = 16;
    expect(Array.from(blurred(point, 5)).filter((value) => value > 0)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1]);
    expect(Array.from(blurred(new Float32Array(9).fill(2), 3))).toEqual(new Array(9).fill(2));
  });
});

describe("the most exciting cells", () => {
  it("are kept filter by filter, each image once, over several batches", () => {
    const cells = new ExcitingCells(2, 2);
    // Images of 2 × 2 cells with two filters each.
    cells.add(Float32Array.of(1, 0, 7, 0, 6, 0, 0, 3, 2, 9, 2, 0, 2, 0, 2, 0), 2, 10);
    cells.add(Float32Array.of(0, 0, 0, 0, 0, 0, 8, 4), 2, 12);
    const [first, second] = cells.best();
    expect(first).toEqual([
      { image: 12, row: 1, column: 1, value: 8 },
      { image: 10, row: 0, column: 1, value: 7 },
    ]);
    expect(second?.map(({ image, value }) => [image, value])).toEqual([
      [11, 9],
      [12, 4],
    ]);
  });
});
