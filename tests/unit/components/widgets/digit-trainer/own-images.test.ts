import { describe, expect, it } from "vitest";
import { digitTrainerModel as model } from "@/components/widgets/digit-trainer/digit-trainer.model";
import { decodeOwn, encodeOwn } from "@/components/widgets/digit-trainer/own-file";
import {
  countsOf,
  isEnough,
  LEAST_OF_CLASS,
  MOST_OWN,
  NO_IMAGES,
  withImage,
  withoutImage,
} from "@/components/widgets/digit-trainer/own-images";
import { DIGIT_NAMES, nameProblem, withName } from "@/components/widgets/digit-trainer/own-names";
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
    const file = encodeOwn({ set: enough, names: DIGIT_NAMES });
    expect(decodeOwn(file)).toEqual({ set: decodeDigitSet(file), names: DIGIT_NAMES });
    expect(decodeOwn(new Uint8Array(40))).toBeNull();
    expect(decodeOwn(new Uint8Array(3))).toBeNull();
    const small = { count: 1, side: 8, labels: new Uint8Array(1), pixels: new Uint8Array(64) };
    expect(decodeOwn(encodeDigitSet(small))).toBeNull();
  });

  it("take the names of their classes along; a file from before there were names opens as it did", () => {
    const names = withName(withName(DIGIT_NAMES, 1, "  croix   rouge "), 7, "étoile");
    const file = encodeOwn({ set: enough, names });
    expect(decodeOwn(file)?.names).toEqual(["0", "croix rouge", "2", "3", "4", "5", "6", "étoile", "8", "9"]);
    expect(decodeOwn(file)?.set).toEqual(decodeDigitSet(encodeDigitSet(enough)));
    expect(decodeOwn(encodeDigitSet(enough))?.names).toEqual(DIGIT_NAMES);
    expect(decodeOwn(file.subarray(0, file.length - 3))).toBeNull();
    expect(decodeOwn(encodeOwn({ set: enough, names: withName(DIGIT_NAMES, 2, "1") }))).toBeNull();
  });

  it("are enough with five each of two digits, and no digit with fewer", () => {
    expect(isEnough(NO_IMAGES)).toBe(false);
    expect(isEnough(drawn(1, 1, 1, 1, 1))).toBe(false);
    expect(isEnough(enough)).toBe(true);
    expect(isEnough(withImage(enough, inked(1), 2))).toBe(false);
  });
});

describe("the name of a class", () => {
  it("is refused where it is empty, too long, or another class has it already", () => {
    const names = withName(DIGIT_NAMES, 3, "Lune");
    const problems = ["", "  ", "x".repeat(17), "lune", "7", "x".repeat(16), "2"];
    expect(problems.map((text) => nameProblem(names, 2, text))).toEqual([
      "empty",
      "empty",
      "long",
      "taken",
      "taken",
      null,
      null,
    ]);
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
