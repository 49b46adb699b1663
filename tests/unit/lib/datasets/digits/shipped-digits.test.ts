import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { balancedSample } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";

const DATA = "public/data/digits";
const test = decodeDigitSet(gunzipSync(readFileSync(`${DATA}/test.bin.gz`)));

/** `file: bytes, SHA-256` of each row of a card's table of files. */
function fileRows(card: string) {
  const rows = readFileSync(card, "utf8").matchAll(/^\| `([\w.]+)` \| (\d+) \| `([0-9a-f]{64})` \|$/gm);
  return Array.from(rows, ([, name = "", bytes, sha256]) => ({ name, bytes: Number(bytes), sha256 }));
}

describe("the shipped digits", () => {
  it.each([
    [DATA, ["samples.bin", "test.bin.gz"]],
    ["public/models/digits", ["model.json", "weights.bin"]],
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
    const counts = new Array<number>(10).fill(0);
    for (const label of test.labels) counts[label] = (counts[label] ?? 0) + 1;
    // Counted in t10k-labels-idx1-ubyte, whose SHA-256 the card gives.
    expect(counts).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  });

  it("have a sample that is the test set's, drawn with seed 1", () => {
    const samples = decodeDigitSet(new Uint8Array(readFileSync(`${DATA}/samples.bin`)));
    expect(samples).toEqual(balancedSample(test, 20, createRandom(1)));
  });
});
