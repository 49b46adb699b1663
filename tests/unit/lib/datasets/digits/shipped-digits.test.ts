import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type DigitSet, decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { balancedSample } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";

const DATA = "public/data/digits";
const test = decodeDigitSet(gunzipSync(readFileSync(`${DATA}/test.bin.gz`)));
const training = decodeDigitSet(gunzipSync(readFileSync(`${DATA}/train.bin.gz`)));

function countsByDigit(labels: Uint8Array): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** A key for each image: two images have the same one when all their pixels are equal. */
function imageKeys({ count, side, pixels }: DigitSet): string[] {
  const area = side * side;
  return Array.from({ length: count }, (_, index) =>
    createHash("sha256")
      .update(pixels.subarray(index * area, (index + 1) * area))
      .digest("hex"),
  );
}

/** `file: bytes, SHA-256` of each row of a card's table of files. */
function fileRows(card: string) {
  const rows = readFileSync(card, "utf8").matchAll(/^\| `([\w.-]+)` \| (\d+) \| `([0-9a-f]{64})` \|$/gm);
  return Array.from(rows, ([, name = "", bytes, sha256]) => ({ name, bytes: Number(bytes), sha256 }));
}

describe("the shipped digits", () => {
  it.each([
    [DATA, ["samples.bin", "test.bin.gz", "train.bin.gz"]],
    ["public/models/digits", ["model.json", "weights.bin", "training-run.json"]],
  ])("are the files that the card of %s names", (directory, names) => {
    const rows = fileRows(`${directory}/CARD.md`);
    expect(rows.map(({ name }) => name)).toEqual(names);
    for (const row of rows) {
      const bytes = readFileSync(`${directory}/${row.name}`);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(row).toEqual({ name: row.name, bytes: bytes.length, sha256 });
    }
  });

  it("are the 10,000 of the test set, as many of each digit as MNIST has", () => {
    // Counted in t10k-labels-idx1-ubyte, whose SHA-256 the card gives.
    expect(countsByDigit(test.labels)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  });

  it("have a sample that is the test set's, drawn with seed 1", () => {
    const samples = decodeDigitSet(new Uint8Array(readFileSync(`${DATA}/samples.bin`)));
    expect(samples).toEqual(balancedSample(test, 20, createRandom(1)));
  });

  it("have 10,000 images to train on, 1,000 of each digit", () => {
    expect([training.count, training.side]).toEqual([10_000, 28]);
    expect(countsByDigit(training.labels)).toEqual(new Array(10).fill(1_000));
  });

  it("have images to train on in random order: every 1,000 in a row hold about 100 of each digit", () => {
    const counts = Array.from({ length: 10 }, (_, part) =>
      countsByDigit(training.labels.subarray(1_000 * part, 1_000 * (part + 1))),
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
