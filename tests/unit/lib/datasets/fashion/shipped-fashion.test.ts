import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { balancedSample } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";
import { cardAndFiles, countsByClass, imageKeys, readSet } from "@/tests/unit/lib/datasets/shipped-set";

const DATA = "public/data/fashion";
const test = readSet(`${DATA}/test.bin.gz`);
const training = readSet(`${DATA}/train.bin.gz`);

describe("the shipped images of clothes", () => {
  it.each([
    [DATA, ["samples.bin", "test.bin.gz", "train.bin.gz"]],
    ["public/models/fashion", ["model.json", "weights.bin", "training-run.json"]],
  ])("are the files that the card of %s names", (directory, names) => {
    const { named, found } = cardAndFiles(directory);
    expect(named.map(({ name }) => name)).toEqual(names);
    expect(found).toEqual(named);
  });

  it.each([
    ["to train on", training],
    ["to test", test],
  ])("are 10,000 %s, 28 pixels wide, 1,000 of each class", (_, set) => {
    expect([set.count, set.side]).toEqual([10_000, 28]);
    expect(countsByClass(set.labels)).toEqual(new Array(10).fill(1_000));
  });

  it.each([
    ["to train on", training],
    ["to test", test],
  ])("are %s in random order: every 1,000 in a row hold about 100 of each class", (_, set) => {
    const counts = Array.from({ length: 10 }, (_unused, part) =>
      countsByClass(set.labels.subarray(1_000 * part, 1_000 * (part + 1))),
    ).flat();
    // 100 ± 5 standard deviations of 1,000 draws without replacement: √(1000 · 0.1 · 0.9 · 0.9) = 9.
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(55);
    expect(Math.max(...counts)).toBeLessThanOrEqual(145);
  });

  it("have no image to train on twice, nor among those to test", () => {
    const keys = new Set(imageKeys(training));
    expect(keys.size).toBe(training.count);
    expect(imageKeys(test).filter((key) => keys.has(key))).toEqual([]);
  });

  it("have a sample that is the test set's, drawn with seed 1", () => {
    expect(readSet(`${DATA}/samples.bin`)).toEqual(balancedSample(test, 20, createRandom(1)));
  });

  it("come with the licence of those who made them, and say that they can't be compared with published results", () => {
    const card = readFileSync(`${DATA}/CARD.md`, "utf8");
    expect(card).toContain("MIT licence, Copyright © 2017 Zalando SE");
    expect(card).toContain("Permission is hereby granted, free of charge");
    expect(card).toContain("couldn't be verified");
  });
});
