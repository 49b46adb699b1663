/** Numbers of a grid with the place to write each of them. */

import { signed } from "./cell-numbers";
import type { GridBox } from "./figure-layout";

/** The centre of each cell, in cells, and its number as text. @param values - in row order */
export function numberedCells({ x, y, side }: GridBox, values: readonly number[]) {
  return values.map((value, index) => ({
    x: x + (index % side) + 0.5,
    y: y + Math.floor(index / side) + 0.5,
    text: signed(value),
  }));
}
