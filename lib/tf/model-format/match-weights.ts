/** Do these numbers belong to that network? */

import { shapeText } from "@/lib/nn/shape";
import type { WeightShape } from "@/lib/nn/weight-shapes";
import type { NamedArray } from "@/lib/tf/training/training-protocol";
import { ModelFileError } from "./model-file-error";
import { encodedLength } from "./weight-encoding";

/**
 * What was found, in the order of what a network has.
 * @throws ModelFileError "wrong-network" for an array that is missing, in excess or of another shape
 */
export function matchWeights<T extends WeightShape>(
  found: readonly T[],
  expected: readonly WeightShape[],
): T[] {
  const byName = new Map(found.map((array) => [array.name, array]));
  const matched = expected.map(({ name, shape }) => {
    const array = byName.get(name);
    byName.delete(name);
    if (array !== undefined && array.shape.join() === shape.join()) return array;
    throw new ModelFileError({
      reason: "wrong-network",
      array: name,
      found: array === undefined ? null : shapeText(array.shape),
      expected: shapeText(shape),
    });
  });
  const [excess] = byName.values();
  if (excess === undefined) return matched;
  const { name, shape } = excess;
  throw new ModelFileError({
    reason: "wrong-network",
    array: name,
    found: shapeText(shape),
    expected: null,
  });
}

/** @throws ModelFileError "wrong-length" if an array hasn't as many numbers as its shape says, or "not-finite" */
export function requireSound({ name, shape, values }: NamedArray): void {
  const expectedBytes = encodedLength(shape, "float32");
  if (values.byteLength !== expectedBytes) {
    throw new ModelFileError({ reason: "wrong-length", file: name, bytes: values.byteLength, expectedBytes });
  }
  requireFinite(name, values);
}

/** @throws ModelFileError "not-finite", for the first number of the array that is none */
export function requireFinite(array: string, values: Float32Array): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index !== -1) {
    throw new ModelFileError({ reason: "not-finite", array, index, value: values[index] ?? Number.NaN });
  }
}
