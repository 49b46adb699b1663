import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { flatPosition, rowStrides } from "@/lib/nn/strides";
import { shapeProblem } from "./shape-problem";

beforeAll(() => tf.setBackend("cpu"));

describe("the place of a cell in memory", () => {
  it("is where TensorFlow.js keeps it", () => {
    const side = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.tuple(side, side, side, side), fc.nat(), (shape, pick) => {
        const count = shape.reduce((product, length) => product * length, 1);
        const place = pick % count;
        const buffer = tf.buffer(shape, "int32");
        const indices = buffer.indexToLoc(place);
        expect(flatPosition(shape, indices)).toBe(place);
        expect(rowStrides(shape).slice(0, -1)).toEqual(buffer.strides);
      }),
    );
  });

  it("moves by 1 along the last axis, and by all that follows along the others", () => {
    expect(rowStrides([4, 32, 32, 3])).toEqual([3072, 96, 3, 1]);
    expect(rowStrides([])).toEqual([]);
  });

  it("refuses an index outside its axis", () => {
    expect(shapeProblem(() => flatPosition([2, 3], [0, 3])).code).toBe("outside-output");
    expect(shapeProblem(() => flatPosition([2, 3], [0])).code).toBe("outside-output");
  });
});
