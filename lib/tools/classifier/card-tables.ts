/** What the cards of all classifiers have in common: shares, errors, and what fewer bits cost. */

import type { Evaluation } from "@/lib/tf/protocol";
import { MOST_LOST, type PrecisionTrial } from "./weight-precision";

/** Names of classes that are told by their label. */
export const classNumbers: readonly string[] = Array.from({ length: 10 }, (_, label) => String(label));

/** The section on the bits of the weights. @param recipe - that measures them again */
export function precisionSection(
  trials: readonly PrecisionTrial[],
  { encoding, evaluation }: PrecisionTrial,
  recipe: string,
): string {
  const { done } = evaluation;
  return `## Bits of the weights

Training gives float32. The same weights in fewer bits, on the same test images:

${precisionTable(trials, encoding)}

Differences of a few images are chance: the standard error of such a share, over ${done} images, is ${standardError(evaluation)} percentage points.
Shipped: the smallest that are right on at most ${MOST_LOST} percentage points fewer of the images than float32 (of two as small, those that are right
more often), so **${encoding}**. \`npm run train -- ${recipe}\` measures and chooses again.`;
}

const CLASSES = 10;

/** A share as a percentage with two decimals. */
export function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

/** Of the share of right answers, in percentage points. */
function standardError({ correct, done }: Evaluation): string {
  const share = correct / done;
  return (100 * Math.sqrt((share * (1 - share)) / done)).toFixed(2);
}

function count({ confusion }: Evaluation, label: number, predicted: number): number {
  return confusion[label * CLASSES + predicted] ?? 0;
}

/** How many of the images of each class were told right. @param names - of the classes, in the order of the labels */
export function recallTable(evaluation: Evaluation, names: readonly string[]): string {
  const labels = Array.from({ length: CLASSES }, (_, label) => label);
  const shares = labels.map((label) => {
    const total = labels.reduce((sum, predicted) => sum + count(evaluation, label, predicted), 0);
    return percent(count(evaluation, label, label), total);
  });
  return [`| ${names.join(" | ")} |`, `|${"---|".repeat(CLASSES)}`, `| ${shares.join(" | ")} |`].join("\n");
}

/** The five errors that come up most often. @param names - of the classes, in the order of the labels */
export function frequentErrors(evaluation: Evaluation, names: readonly string[]): string {
  return Array.from(evaluation.confusion, (times, cell) => ({
    times,
    label: Math.floor(cell / CLASSES),
    predicted: cell % CLASSES,
  }))
    .filter(({ label, predicted, times }) => label !== predicted && times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, 5)
    .map(({ label, predicted, times }) => `${names[label]} read as ${names[predicted]} (${times})`)
    .join(", ");
}

function precisionTable(trials: readonly PrecisionTrial[], shipped: string): string {
  const rows = trials.map(({ encoding, files, evaluation }) => {
    const { correct, done } = evaluation;
    const name = encoding === shipped ? `**${encoding}**` : encoding;
    return `| ${name} | ${files.weights.byteLength} | ${correct} of ${done} | ${percent(correct, done)} |`;
  });
  return ["| weights | bytes | right | accuracy |", "|---|---|---|---|", ...rows].join("\n");
}
