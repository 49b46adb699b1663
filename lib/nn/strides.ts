/** Where a tensor keeps its numbers in memory. */

import { ShapeError } from "./shape-error";

/**
 * How many places further in memory the next index of each axis lies, in row order (the last axis fastest).
 * @example rowStrides([4, 32, 32, 3]) // [3072, 96, 3, 1]
 */
export function rowStrides(shape: readonly number[]): readonly number[] {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce((product, side) => product * side, 1));
}

/**
 * Place of a cell in memory, from 0: the sum of index · stride over the axes.
 * @throws ShapeError `outside-output` if an index is outside its axis
 */
export function flatPosition(shape: readonly number[], indices: readonly number[]): number {
  return rowStrides(shape).reduce((place, stride, axis) => {
    const index = indices[axis] ?? -1;
    const side = shape[axis]!; // as many strides as axes
    if (!Number.isInteger(index) || index < 0 || index >= side) {
      throw new ShapeError("outside-output", { index, output: side });
    }
    return place + index * stride;
  }, 0);
}
