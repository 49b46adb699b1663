import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  candidates,
  judged,
  readings,
  type Score,
  score,
  suppressed,
} from "@/components/widgets/digit-detector/detections";
import { DIGITS } from "@/components/widgets/digit-detector/digit-detector.model";
import { cutWindows, drawPage, scatteredDigits } from "@/components/widgets/digit-detector/digit-page";
import { decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { digits } from "@/lib/nn/networks/digits";
import { classProbabilities, loadClassifier } from "@/lib/tf/models/classifier";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { startNodeWasm } from "@/lib/tf/node-wasm";

const STRIDE = 4;
const PAGES = 12;
const SAMPLES = decodeDigitSet(new Uint8Array(readFileSync("public/data/digits/samples.bin")));
const FILES = {
  modelJson: readFileSync("public/models/digits/model.json", "utf8"),
  weights: new Uint8Array(readFileSync("public/models/digits/weights.bin")).buffer,
};

type Verdict = (threshold: number, rule: "all" | "whole") => Score;

/** Reads a page; the scores then cost nothing. */
async function readPage(model: ReturnType<typeof loadClassifier>, seed: number): Promise<Verdict> {
  const truths = scatteredDigits(DIGITS, seed);
  const windows = cutWindows(drawPage(truths, SAMPLES, null), STRIDE);
  const probabilities = await classProbabilities(model, windows, { yieldToEventLoop: nextMacrotask });
  const all = readings(probabilities, windows, STRIDE);
  return (threshold, rule) =>
    score(judged(suppressed(candidates(all, { threshold, rule })), truths, null), truths);
}

describe("what the slide says of the detector", () => {
  let pages: readonly Verdict[];
  beforeAll(async () => {
    await startNodeWasm();
    const model = loadClassifier(digits, FILES);
    const read: Verdict[] = [];
    for (let seed = 1; seed <= PAGES; seed++) read.push(await readPage(model, seed));
    model.dispose();
    pages = read;
  });
  const total = (threshold: number, rule: "all" | "whole") => {
    const scores = pages.map((page) => page(threshold, rule));
    const sum = (part: keyof Score) => scores.reduce((all, one) => all + one[part], 0);
    return { right: sum("right"), falseAlarms: sum("falseAlarms") };
  };

  it("finds 67 digits of 72 and raises 105 false alarms on twelve pages, still 41 where it must be surer", () => {
    expect(total(0.9, "all")).toEqual({ right: 67, falseAlarms: 105 });
    expect(total(0.99, "all").falseAlarms).toBe(41);
  });

  it("finds all 72 without a false alarm by the rule", () => {
    expect(total(0.9, "whole")).toEqual({ right: 72, falseAlarms: 0 });
  });

  it("finds the six of the first page, with seven false alarms", () => {
    expect(pages[0]?.(0.9, "all")).toEqual({ right: 6, misread: 0, missed: 0, falseAlarms: 7 });
  });
});
