import { describe, expect, it } from "vitest";
import { digitTrainerModel as model } from "@/components/widgets/digit-trainer/digit-trainer.model";
import {
  countsOf,
  isEnough,
  LEAST_OF_CLASS,
  MOST_OWN,
  NO_IMAGES,
  withImage,
  withoutImage,
} from "@/components/widgets/digit-trainer/own-images";
import { ownImagesOf } from "@/components/widgets/digit-trainer/own-images-store";
import { isSameRun, learntImages, trainingSpec } from "@/components/widgets/digit-trainer/training-spec";
import { decodeDigitSet, digitImage, encodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { ownImagesProblem } from "@/lib/tf/training/own-images";

const inked = (ink: number) => new Float32Array(784).fill(ink);
const drawn = (...labels: readonly number[]) =>
  labels.reduce((set, label, at) => withImage(set, inked(at / 255), label), NO_IMAGES);
const enough = drawn(...new Array(LEAST_OF_CLASS).fill(1), ...new Array(LEAST_OF_CLASS).fill(7));
const state = model.reducer(model.init({}), { type: "change", settings: { data: "own" } });

describe("the reader's drawings", () => {
  it("come one by one, and go one by one", () => {
    const set = drawn(3, 5, 3);
    expect(countsOf(set)).toEqual([0, 0, 0, 2, 0, 1, 0, 0, 0, 0]);
    const left = withoutImage(set, 1);
    expect([...left.labels]).toEqual([3, 3]);
    expect(digitImage(left, 1)[0]).toBeCloseTo(2 / 255, 6);
    expect(withoutImage(withoutImage(left, 0), 0)).toEqual(NO_IMAGES);
  });

  it("are no more than a run takes", () => {
    const full = { ...NO_IMAGES, count: MOST_OWN };
    expect(withImage(full, inked(1), 0)).toBe(full);
  });

  it("go into a file and come back from it; another file is none", () => {
    expect(ownImagesOf(encodeDigitSet(enough))).toEqual(decodeDigitSet(encodeDigitSet(enough)));
    expect(ownImagesOf(new Uint8Array(40))).toBeNull();
    const small = { count: 1, side: 8, labels: new Uint8Array(1), pixels: new Uint8Array(64) };
    expect(ownImagesOf(encodeDigitSet(small))).toBeNull();
  });

  it("are enough with five each of two digits, and no digit with fewer", () => {
    expect(isEnough(NO_IMAGES)).toBe(false);
    expect(isEnough(drawn(1, 1, 1, 1, 1))).toBe(false);
    expect(isEnough(enough)).toBe(true);
    expect(isEnough(withImage(enough, inked(1), 2))).toBe(false);
  });
});

describe("a run on the reader's drawings", () => {
  it("is one that the worker takes, and looks at one in five of each digit", () => {
    const spec = trainingSpec(state, enough);
    const { data } = spec;
    expect(typeof data === "string" ? data : ownImagesProblem(data)).toBeNull();
    expect(learntImages(spec)).toBe(8);
  });

  it("is another one with each drawing, and one on digits without enough of them", () => {
    const spec = trainingSpec(state, enough);
    expect(isSameRun(spec, trainingSpec(state, enough))).toBe(true);
    expect(isSameRun(spec, trainingSpec(state, withImage(enough, inked(1), 1)))).toBe(false);
    expect(trainingSpec(state, drawn(1)).data).toBe("digits");
  });

  it("is another one with other variants of its images", () => {
    const augmentation = { shift: 2, rotation: 0, zoom: 0, noise: 0, flip: false };
    const varied = trainingSpec({ ...state, augmentation }, enough);
    expect(varied.augmentation).toEqual(augmentation);
    expect(isSameRun(varied, trainingSpec(state, enough))).toBe(false);
    const plain = { ...augmentation, shift: 0 };
    expect(
      isSameRun(trainingSpec({ ...state, augmentation: plain }, enough), trainingSpec(state, enough)),
    ).toBe(true);
  });
});
