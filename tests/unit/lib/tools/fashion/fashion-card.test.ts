import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FASHION_CLASSES } from "@/lib/datasets/fashion/fashion-classes";
import { parseFacts } from "@/lib/tools/classifier/training-facts";
import type { PrecisionTrial } from "@/lib/tools/classifier/weight-precision";
import { fashionCard } from "@/lib/tools/fashion/fashion-card";

const facts = parseFacts(readFileSync("public/models/fashion/training-run.json", "utf8"));
const SHIRT = FASHION_CLASSES.indexOf("shirt");
const COAT = FASHION_CLASSES.indexOf("coat");

/** 100 images a class; of the shirts, 30 are taken for coats. */
function trial(): PrecisionTrial {
  const confusion = new Uint32Array(100);
  for (let label = 0; label < 10; label++) confusion[11 * label] = 100;
  confusion[11 * SHIRT] = 70;
  confusion[10 * SHIRT + COAT] = 30;
  const evaluation = { done: 1000, total: 1000, correct: 970, confusion };
  return { encoding: "uint8", files: { modelJson: "", weights: new ArrayBuffer(10) }, evaluation };
}

describe("the card of the fashion model", () => {
  const chosen = trial();
  const card = fashionCard({ facts, parameters: 56_714, trials: [chosen], chosen, files: [] });

  it("tells the accuracy of the weights that ship, and the errors by the names of the classes", () => {
    expect(card).toContain("**97.00 %** on the 1000 images");
    expect(card).toContain(`| ${FASHION_CLASSES.join(" | ")} |`);
    expect(card).toContain("Most frequent errors: shirt read as coat (30).");
  });

  it("says on how many images it learnt, and that they aren't the published test", () => {
    expect(card).toContain(`the ${facts.learnt + facts.held} images of Fashion-MNIST`);
    expect(card).toContain("couldn't be verified");
  });
});
