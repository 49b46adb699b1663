/** A map of a deep layer laid over the image it was computed from. */

import type { ReceptiveField } from "@/lib/nn/receptive-field";

/** A square map, and what its cells see of the image along both axes. */
export interface PlacedMap {
  /** `[side, side]` in row order. */
  readonly values: Float32Array;
  readonly side: number;
  readonly field: ReceptiveField;
}

/**
 * The map at the size of the image: each cell stands at the centre of what it sees, pixels between centres are interpolated on both
 * axes, those beyond the outermost centres take the value of the nearest one.
 *
 * Stretching the map over the whole image, as is often done, would move every cell away from what it has seen.
 * @param imageSide - of the square image
 * @returns `[imageSide, imageSide]` in row order
 */
export function placeMap({ values, side, field }: PlacedMap, imageSide: number): Float32Array<ArrayBuffer> {
  const axis = Array.from({ length: imageSide }, (_, pixel) => betweenCells(pixel, side, field));
  const placed = new Float32Array(imageSide * imageSide);
  axis.forEach((row, y) => {
    axis.forEach((column, x) => {
      const at = (r: number, c: number) => values[r * side + c] as number; // both are cells of the map
      const above = mix(at(row.first, column.first), at(row.first, column.second), column.share);
      const below = mix(at(row.second, column.first), at(row.second, column.second), column.share);
      placed[y * imageSide + x] = mix(above, below, row.share);
    });
  });
  return placed;
}

/** The two cells between whose centres a pixel lies, and how far it is on its way to the second, in [0, 1]. */
function betweenCells(pixel: number, side: number, { start, size, jump }: ReceptiveField) {
  const place = (pixel - start - (size - 1) / 2) / jump;
  const inside = Math.min(Math.max(place, 0), side - 1);
  const first = Math.floor(inside);
  return { first, second: Math.min(first + 1, side - 1), share: inside - first };
}

function mix(first: number, second: number, share: number): number {
  return first + share * (second - first);
}
