import { describe, expect, it } from "vitest";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { ownImagesProblem, partedOwnImages } from "@/lib/tf/training/own-images";
import type { OwnImages } from "@/lib/tf/training/training-protocol";

/** So many images of each class, class by class; the first pixel of image i is i. */
function drawn(...ofClass: readonly number[]): DigitSet {
  const labels = Uint8Array.from(ofClass.flatMap((count, label) => new Array<number>(count).fill(label)));
  const pixels = new Uint8Array(labels.length * 784);
  labels.forEach((_, image) => {
    pixels[image * 784] = image;
  });
  return { count: labels.length, side: 28, labels, pixels };
}

const marks = ({ count, pixels }: DigitSet) =>
  Array.from({ length: count }, (_, image) => pixels[image * 784]);
const ofClass = ({ labels }: DigitSet, label: number) => labels.filter((one) => one === label).length;

describe("ownImagesProblem", () => {
  it("finds nothing wrong with one image, nor with 2,000 and half of them held out", () => {
    expect(ownImagesProblem({ own: drawn(1), heldOut: 0 })).toBeNull();
    expect(ownImagesProblem({ own: drawn(1000, 1000), heldOut: 0.5 })).toBeNull();
  });

  const own = drawn(2, 2);
  it.each<[string, OwnImages, string]>([
    ["no image", { own: drawn(), heldOut: 0 }, "at least 1 image, got 0"],
    ["too many", { own: drawn(2001), heldOut: 0 }, "at most 2000 images along, got 2001"],
    ["another size", { own: { ...own, side: 27 }, heldOut: 0 }, "side of 28, these have 27"],
    ["a pixel too few", { own: { ...own, pixels: own.pixels.slice(1) }, heldOut: 0 }, "got 4 and 3135"],
    ["a label too few", { own: { ...own, labels: own.labels.slice(1) }, heldOut: 0 }, "got 3 and 3136"],
    [
      "an eleventh class",
      { own: { ...own, labels: Uint8Array.of(0, 1, 10, 2) }, heldOut: 0 },
      "label 10 of image 2",
    ],
    ["too large a share held out", { own, heldOut: 0.6 }, "[0, 0.5] is held out, got 0.6"],
    ["a share that is no number", { own, heldOut: Number.NaN }, "got NaN"],
  ])("refuses %s", (_, images, message) => {
    expect(ownImagesProblem(images)).toContain(message);
  });
});

describe("partedOwnImages", () => {
  it("holds out the share of each class, and loses no image", () => {
    const { learnt, heldOut } = partedOwnImages({ own: drawn(20, 10, 3), heldOut: 0.2 }, 1);
    expect([0, 1, 2].map((label) => ofClass(heldOut, label))).toEqual([4, 2, 0]);
    expect([0, 1, 2].map((label) => ofClass(learnt, label))).toEqual([16, 8, 3]);
    const all = [...marks(learnt), ...marks(heldOut)].sort((a, b) => Number(a) - Number(b));
    expect(all).toEqual(Array.from({ length: 33 }, (_, image) => image));
  });

  it("draws the same for the same seed, others for another", () => {
    const images = { own: drawn(40, 40), heldOut: 0.25 };
    const [first, again, other] = [1, 1, 2].map((seed) => marks(partedOwnImages(images, seed).heldOut));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});
