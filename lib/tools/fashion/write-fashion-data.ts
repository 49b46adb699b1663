/** `npm run train -- fashion-data`: the images of Fashion-MNIST that the site ships. */

import { gzipSync } from "node:zlib";
import { encodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { balancedSample, shuffledDigits, trainingSample } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { writeShippedFile } from "@/lib/tools/write-shipped-file";
import { fashionDataCard } from "./fashion-data-card";
import { fetchFashion } from "./fetch-fashion";

const DIRECTORY = "public/data/fashion";
const SEED = 1;
const SAMPLES_PER_CLASS = 20;
const TRAINING_PER_CLASS = 1_000;

/** Writes `samples.bin`, `test.bin.gz`, `train.bin.gz` and their card. */
export async function writeFashionData({ seed = SEED }: RecipeOptions): Promise<void> {
  const { train, test: sorted, dropped } = fetchFashion(".cache");
  // Whoever ends a test before its end has then seen a fair part of it.
  const test = shuffledDigits(sorted, createRandom(seed));
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
    fashionDataCard({
      samples: samples.count,
      training: training.count,
      drawnFrom: train.count,
      dropped,
      test: test.count,
      files,
      seed,
    }),
  );
  console.log(
    `${DIRECTORY}: ${samples.count} samples, ${test.count} test images, ${training.count} training images`,
  );
}
