/** What the tests of the shipped sets of images look at. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type DigitSet, decodeDigitSet } from "@/lib/datasets/digits/digit-set";

/** The set in a shipped file, unpacked where it ends in `.gz`. */
export function readSet(file: string): DigitSet {
  const bytes = readFileSync(file);
  return decodeDigitSet(file.endsWith(".gz") ? gunzipSync(bytes) : new Uint8Array(bytes));
}

/** How many images there are of each class. */
export function countsByClass(labels: Uint8Array): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** A key for each image: two images have the same one when all their pixels are equal. */
export function imageKeys({ count, side, pixels }: DigitSet): string[] {
  const area = side * side;
  return Array.from({ length: count }, (_, index) =>
    sha256(pixels.subarray(index * area, (index + 1) * area)),
  );
}

/** Name, bytes and SHA-256 of the files that a folder's card names, and of the files themselves. */
export function cardAndFiles(folder: string) {
  const card = readFileSync(`${folder}/CARD.md`, "utf8");
  const rows = card.matchAll(/^\| `([\w.-]+)` \| (\d+) \| `([0-9a-f]{64})` \|$/gm);
  const named = Array.from(rows, ([, name = "", bytes, hash]) => ({ name, bytes: Number(bytes), hash }));
  const found = named.map(({ name }) => {
    const bytes = readFileSync(`${folder}/${name}`);
    return { name, bytes: bytes.length, hash: sha256(bytes) };
  });
  return { named, found };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
