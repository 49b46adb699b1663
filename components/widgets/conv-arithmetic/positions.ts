/** Positions as people count them, from 1. */

import type { ConvGeometry } from "@/lib/nn/conv-geometry";
import type { TracedCell } from "./figure-scene";

/** Positions from 0 as text from 1. */
export function fromOne(positions: readonly number[]): readonly string[] {
  return positions.map((position) => String(position + 1));
}

/** Row and column of a traced cell in the input, from 1; null in the padding. */
export function insidePosition({ paddingBefore }: ConvGeometry, traced: TracedCell) {
  if (traced.isPadding) return null;
  return { row: traced.row - paddingBefore + 1, column: traced.column - paddingBefore + 1 };
}
