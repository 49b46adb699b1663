import "@tensorflow/tfjs-backend-cpu";
// For the gradients that it registers.
import "@tensorflow/tfjs-layers";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "@/lib/math/random";

/** An operation, and the shapes of what it is given. */
export interface Differentiable {
  readonly shapes: readonly (readonly number[])[];
  readonly seed: number;
  readonly apply: (...inputs: tf.Tensor[]) => tf.Tensor;
}

/** Numbers uniform in [−1, 1), rounded to 1/64 so that sums of few of them are exact. */
function randomTensors({ shapes, seed }: Differentiable): tf.Tensor[] {
  const random = createRandom(seed);
  return shapes.map((shape) => {
    const size = shape.reduce((product, side) => product * side, 1);
    return tf.tensor(
      Float32Array.from({ length: size }, () => Math.round(64 * (2 * random() - 1)) / 64),
      [...shape],
    );
  });
}

/** A score that weighs every output differently, so that no gradient can hide. */
function score(output: tf.Tensor): tf.Scalar {
  const weights = tf.cos(tf.reshape(tf.range(0, output.size), output.shape));
  return tf.sum(tf.mul(output, weights));
}

/** The output of an operation, and the gradients of a weighted sum of it, on one backend. Leaves no tensor behind. */
export async function outputAndGradients(backend: string, operation: Differentiable): Promise<number[][]> {
  await tf.setBackend(backend);
  const results = tf.tidy(() => {
    const inputs = randomTensors(operation);
    const gradients = tf.grads((...given: tf.Tensor[]) => score(operation.apply(...given)))(inputs);
    return [operation.apply(...inputs), ...gradients];
  });
  const numbers = await Promise.all(results.map(async (result) => Array.from(await result.data())));
  tf.dispose(results);
  return numbers;
}

/** Greatest difference between two lists of numbers; NaN or infinite if they differ in length or in what isn't a number. */
export function greatestDifference(found: readonly number[][], expected: readonly number[][]): number {
  const pairs = expected.flatMap((numbers, list) =>
    numbers.map((number, place) => Math.abs(number - (found[list]?.[place] ?? Number.NaN))),
  );
  const isSame = found.flat().length === expected.flat().length && !pairs.some(Number.isNaN);
  return isSame
    ? pairs.reduce((most, difference) => Math.max(most, difference), 0)
    : Number.POSITIVE_INFINITY;
}

/**
 * Gradients by central differences of the same score, on one backend.
 * @param step - half the distance between two inputs
 */
export async function finiteDifferences(
  backend: string,
  operation: Differentiable,
  step: number,
): Promise<number[][]> {
  await tf.setBackend(backend);
  const inputs = randomTensors(operation);
  const values = inputs.map((input) => Float32Array.from(input.dataSync()));
  const scoreAt = (list: number, place: number, change: number) =>
    tf.tidy(() => {
      const moved = values.map((numbers, index) => {
        const copy = numbers.slice();
        if (index === list) copy[place] = (copy[place] as number) + change;
        return tf.tensor(copy, [...(operation.shapes[index] as number[])]);
      });
      return score(operation.apply(...moved)).dataSync()[0] as number;
    });
  const gradients = values.map((numbers, list) =>
    Array.from(
      numbers,
      (_, place) => (scoreAt(list, place, step) - scoreAt(list, place, -step)) / (2 * step),
    ),
  );
  tf.dispose(inputs);
  return gradients;
}
