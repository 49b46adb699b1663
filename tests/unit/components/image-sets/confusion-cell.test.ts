import { describe, expect, it } from "vitest";
import { imagesOf, nearestFullCell } from "@/components/image-sets/confusion-cell";

const ANSWERS = {
  labels: Uint8Array.of(4, 4, 4, 9, 4, 4),
  predicted: Uint8Array.of(9, 4, 9, 9, 9, 4),
  confidence: Float32Array.of(0.5, 0.75, 0.875, 1, 0.25, 0.5),
};

describe("the images of a cell", () => {
  it("are those that show one class and were read as the other, the surest mistake first", () => {
    expect(imagesOf({ truth: 4, read: 9 }, ANSWERS)).toEqual([
      { index: 2, confidence: 0.875 },
      { index: 0, confidence: 0.5 },
      { index: 4, confidence: 0.25 },
    ]);
  });

  it("begin with the least sure where the answer is right", () => {
    expect(imagesOf({ truth: 4, read: 4 }, ANSWERS).map(({ index }) => index)).toEqual([5, 1]);
  });

  it("are none where nothing was read so", () => {
    expect(imagesOf({ truth: 9, read: 4 }, ANSWERS)).toEqual([]);
  });
});

describe("a walk over the cells", () => {
  const confusion = new Uint32Array(100);
  confusion[0] = 3;
  confusion[7] = 1;
  confusion[70] = 2;

  it.each([
    { from: { truth: 0, read: 0 }, way: { x: 1, y: 0 }, to: { truth: 0, read: 7 } },
    { from: { truth: 0, read: 7 }, way: { x: -1, y: 0 }, to: { truth: 0, read: 0 } },
    { from: { truth: 0, read: 0 }, way: { x: 0, y: 1 }, to: { truth: 7, read: 0 } },
    { from: { truth: 0, read: 7 }, way: { x: 1, y: 0 }, to: null },
    { from: { truth: -1, read: 0 }, way: { x: 0, y: 1 }, to: { truth: 0, read: 0 } },
  ])("passes over empty ones: $from, $way", ({ from, way, to }) => {
    expect(nearestFullCell(confusion, from, way)).toEqual(to);
  });
});
