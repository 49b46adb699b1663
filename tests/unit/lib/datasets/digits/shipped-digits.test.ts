import { describe, expect, it } from "vitest";
import { balancedSample } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";
import { cardAndFiles, countsByClass, imageKeys, readSet } from "@/tests/unit/lib/datasets/shipped-set";

const DATA = "public/data/digits";
const test = readSet(`${DATA}/test.bin.gz`);
const training = readSet(`${DATA}/train.bin.gz`);

describe("the shipped digits", () => {
  it.each([
    [DATA, ["samples.bin", "test.bin.gz", "train.bin.gz"]],
    ["public/models/digits", ["model.json", "weights.bin", "training-run.json"]],
  ])("are the files that the card of %s names", (directory, names) => {
    const { named, found } = cardAndFiles(directory);
    expect(named.map(({ name }) => name)).toEqual(names);
    expect(found).toEqual(named);
  });

  it("are the 10,000 of the test set, as many of each digit as MNIST has", () => {
    // Counted in t10k-labels-idx1-ubyte, whose SHA-256 the card gives.
    expect(countsByClass(test.labels)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  });

  it("have a sample that is the test set's, drawn with seed 1", () => {
    const samples = readSet(`${DATA}/samples.bin`);
    expect(samples).toEqual(balancedSample(test, 20, createRandom(1)));
  });

  it("have 10,000 images to train on, 1,000 of each digit", () => {
    expect([training.count, training.side]).toEqual([10_000, 28]);
    expect(countsByClass(training.labels)).toEqual(new Array(10).fill(1_000));
  });

  it("have images to train on in random order: every 1,000 in a row hold about 100 of each digit", () => {
    const counts = Array.from({ length: 10 }, (_, part) =>
      countsByClass(training.labels.subarray(1_000 * part, 1_000 * (part + 1))),
    ).flat();
    // 100 ± 5 standard deviations of 1,000 draws without replacement: √(1000 · 0.1 · 0.9 · 0.9) = 9.
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(55);
    expect(Math.max(...counts)).toBeLessThanOrEqual(145);
  });

  it("have no image to train on twice, nor in the test set", () => {
    const keys = imageKeys(training);
    expect(new Set(keys).size).toBe(training.count);
    expect(new Set([...keys, ...imageKeys(test)]).size).toBe(training.count + test.count);
  });
});
