import { describe, expect, it } from "vitest";
import { smallSquare } from "@/components/widgets/tensor-walk/photo-batch";
import { heldPlaces, slicePicture, sliceView, valueAt } from "@/components/widgets/tensor-walk/tensor-slice";
import { tensorWalkModel } from "@/components/widgets/tensor-walk/tensor-walk.model";

const start = tensorWalkModel.init({ batch: -1, row: -1, column: -1, channel: -1 });
const values = Float32Array.from({ length: 4 * 32 * 32 * 3 }, (_, place) => place);

describe("a slice of the tensor", () => {
  it("is all of it at first", () => {
    expect(sliceView(start)).toMatchObject({ shape: [4, 32, 32, 3], count: 12_288, total: 12_288, first: 0 });
  });

  it("loses an axis with each index", () => {
    const red = sliceView({ ...start, batch: 2, channel: 0 });
    expect(red).toMatchObject({ shape: [32, 32], count: 1024, first: 6144 });
    expect(sliceView({ ...start, column: 5 }).shape).toEqual([4, 32, 3]);
  });

  it("is one number at last, at the place that the slide works out", () => {
    const state = { ...start, batch: 2, row: 12, column: 20, channel: 0 };
    expect(sliceView(state)).toMatchObject({ shape: [], count: 1, first: 7356 });
    expect(valueAt(values, state)).toBe(7356);
  });

  it("lies elsewhere with the channels first", () => {
    const red = { ...start, batch: 2, channel: 0, order: "channels-first" } as const;
    const view = sliceView(red);
    expect(view.axes.map(({ axis, stride }) => [axis, stride])).toEqual([
      ["batch", 3072],
      ["channel", 1024],
      ["row", 32],
      ["column", 1],
    ]);
    const held = heldPlaces(view);
    expect(held.indexOf(true)).toBe(6144);
    expect(held.lastIndexOf(true)).toBe(6144 + 1023);
  });

  it("holds as many places as it has numbers", () => {
    for (const state of [start, { ...start, row: 3 }, { ...start, channel: 1, column: 0 }]) {
      const view = sliceView(state);
      expect(heldPlaces(view).filter(Boolean)).toHaveLength(view.count);
    }
  });

  it("is drawn one pixel thick where a row is picked, in the colour of its channel", () => {
    const picture = slicePicture(values, { ...start, row: 1, channel: 1 }, 0);
    expect(picture).toMatchObject({ width: 32, height: 1 });
    const [red = 0, green = 0, blue = 0] = picture.colour;
    expect(green).toBe(97);
    expect(Math.max(red, blue)).toBeLessThan(green);
  });
});

describe("a small square of a photograph", () => {
  it("is the mean of what each pixel stands for, cut from the middle", () => {
    const colour = Float32Array.from({ length: 6 * 4 * 3 }, (_, at) => Math.floor(at / 3) % 6);
    const picture = { width: 6, height: 4, colour, grey: new Float32Array(24) };
    expect([...smallSquare(picture, 2)]).toEqual([
      1.5, 1.5, 1.5, 3.5, 3.5, 3.5, 1.5, 1.5, 1.5, 3.5, 3.5, 3.5,
    ]);
  });
});

describe("the state", () => {
  it("picks a pixel at once", () => {
    const picked = tensorWalkModel.reducer(start, { type: "pick-pixel", batch: 1, row: 2, column: 3 });
    expect(picked).toMatchObject({ batch: 1, row: 2, column: 3, channel: -1 });
  });

  it.each([{ batch: 4 }, { row: -2 }, { channel: 3 }, { order: "random" }])("refuses %j", (wrong) => {
    expect(tensorWalkModel.schema.safeParse({ ...start, ...wrong }).success).toBe(false);
  });
});
