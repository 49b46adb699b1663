/** What the network answers to an image pushed by each size, and from which size on the answer is overturned. */

const CLASSES = 10;

/** The ten probabilities for one size. @param answers - `[sizes, 10]` */
export function answerAt(answers: Float32Array, size: number): Float32Array {
  return answers.subarray(size * CLASSES, (size + 1) * CLASSES);
}

/** The most probable class. */
export function classRead(probabilities: ArrayLike<number>): number {
  const all = Array.from(probabilities);
  return all.indexOf(Math.max(...all));
}

/**
 * The smallest size that overturns the answer.
 * @param answers - `[sizes, 10]`, in the order of the sizes from 0
 * @param from - the class that the image shows
 * @param towards - the class that must be read then; null for any but `from`
 * @returns null where none of the sizes does
 */
export function smallestFlip(answers: Float32Array, from: number, towards: number | null): number | null {
  for (let size = 0; size < answers.length / CLASSES; size++) {
    const read = classRead(answerAt(answers, size));
    if (towards === null ? read !== from : read === towards) return size;
  }
  return null;
}

/** The probability of a class along the sizes, as points of a curve. */
export function curveOf(answers: Float32Array, index: number): readonly (readonly [number, number])[] {
  return Array.from({ length: answers.length / CLASSES }, (_, size) => [
    size,
    answerAt(answers, size)[index] ?? 0,
  ]);
}

/** What is added to an image to give another. */
export function difference(pushed: Float32Array, image: Float32Array): Float32Array {
  return pushed.map((value, index) => value - (image[index] ?? 0));
}
