/** Looking into maps `[height, width, channels]` in row order. */

import type { MapsShape } from "./layer-chain";

/** The values of a layer and their shape. */
export interface Maps extends MapsShape {
  readonly values: Float32Array;
}

/** One cell of one map, all from 0. */
export interface CellPlace {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** Whether a row and a column are inside the maps rather than in the padding round them. */
export function isInside({ height, width }: MapsShape, row: number, column: number): boolean {
  return row >= 0 && row < height && column >= 0 && column < width;
}

/** The value of a cell; 0 in the padding. */
export function valueAt(maps: Maps, { row, column, channel }: CellPlace): number {
  if (!isInside(maps, row, column)) return 0;
  return maps.values[(row * maps.width + column) * maps.channels + channel] as number; // inside
}

/** One map, `[height, width]`. */
export function mapOf({ values, channels }: Maps, channel: number): Float32Array {
  const map = new Float32Array(values.length / channels);
  for (let cell = 0; cell < map.length; cell++) map[cell] = values[cell * channels + channel] as number; // in range
  return map;
}

/**
 * Which cell of the maps stands at an index of the flattened vector.
 * @param index - from 0, below height × width × channels
 * @see `flatIndex`, its inverse
 */
export function flatPlace({ width, channels }: MapsShape, index: number): CellPlace {
  const cell = Math.floor(index / channels);
  return { row: Math.floor(cell / width), column: cell % width, channel: index % channels };
}

/** Where a cell stands in the flattened vector: (row × width + column) × channels + channel. */
export function flatIndex({ width, channels }: MapsShape, { row, column, channel }: CellPlace): number {
  return (row * width + column) * channels + channel;
}
