import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { WeightEncoding } from "@/lib/tf/model-format/weight-encoding";
import { parseFacts } from "@/lib/tools/classifier/training-facts";
import type { PrecisionTrial } from "@/lib/tools/classifier/weight-precision";
import { digitsCard } from "@/lib/tools/digits/digits-card";

const facts = parseFacts(readFileSync("public/models/digits/training-run.json", "utf8"));

/** Zeros read as ones are all the errors. */
function trial(encoding: WeightEncoding, bytes: number, errors: number): PrecisionTrial {
  const confusion = new Uint32Array(100);
  for (let digit = 0; digit < 10; digit++) confusion[11 * digit] = 100;
  confusion[0] = 100 - errors;
  confusion[1] = errors;
  const evaluation = { done: 1000, total: 1000, correct: 1000 - errors, confusion };
  return { encoding, files: { modelJson: "", weights: new ArrayBuffer(bytes) }, evaluation };
}

const trials = [
  trial("float32", 40, 2),
  trial("float16", 20, 3),
  trial("uint16", 20, 2),
  trial("uint8", 10, 9),
];
const card = digitsCard({ facts, parameters: 10, trials, chosen: trials[2] as PrecisionTrial, files: [] });

describe("the card of the digits model", () => {
  it("gives what each encoding weighs and how often it is right, and marks the one that ships", () => {
    expect(card).toContain(
      [
        "| float32 | 40 | 998 of 1000 | 99.80 % |",
        "| float16 | 20 | 997 of 1000 | 99.70 % |",
        "| **uint16** | 20 | 998 of 1000 | 99.80 % |",
        "| uint8 | 10 | 991 of 1000 | 99.10 % |",
      ].join("\n"),
    );
  });

  it("tells the accuracy and the errors of the weights that ship", () => {
    expect(card).toContain("**99.80 %** on the 1000 images of the MNIST test set (2 errors)");
    expect(card).toContain("| 98.00 % | 100.00 % |");
    expect(card).toContain("Most frequent errors: 0 read as 1 (2).");
    // √(0.998 · 0.002 / 1000) = 0.0014.
    expect(card).toContain("over 1000 images, is 0.14 percentage points");
  });
});
