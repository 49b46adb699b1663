/** How densely points lie, on a grid over the part of the plane that is drawn. */

import { HALF_HEIGHT, HALF_WIDTH } from "./plane";

export const DENSITY_COLUMNS = 80;
export const DENSITY_ROWS = 60;

/** Standard deviation of the bell around each point, in cells. */
const BLUR = 1.5;
const REACH = 4;
const BELL = Array.from({ length: 2 * REACH + 1 }, (_, at) =>
  Math.exp(-((at - REACH) ** 2) / (2 * BLUR ** 2)),
);

/**
 * The sum of a bell around each point, as a share of its greatest value.
 * @param points - `[count, 2]`
 * @returns `[60, 80]` in [0, 1], the top row first
 */
export function densityOf(points: Float32Array): Float32Array {
  const sums = new Float32Array(DENSITY_COLUMNS * DENSITY_ROWS);
  for (let at = 0; at < points.length; at += 2) {
    const column = Math.floor(((points[at] ?? 0) / HALF_WIDTH + 1) * 0.5 * DENSITY_COLUMNS);
    const row = Math.floor((1 - (points[at + 1] ?? 0) / HALF_HEIGHT) * 0.5 * DENSITY_ROWS);
    addBell(sums, column, row);
  }
  const most = sums.reduce((greatest, value) => Math.max(greatest, value), 0);
  return most > 0 ? sums.map((value) => value / most) : sums;
}

function addBell(sums: Float32Array, column: number, row: number): void {
  for (let y = Math.max(0, row - REACH); y <= Math.min(DENSITY_ROWS - 1, row + REACH); y += 1) {
    for (let x = Math.max(0, column - REACH); x <= Math.min(DENSITY_COLUMNS - 1, column + REACH); x += 1) {
      const weight = (BELL[y - row + REACH] ?? 0) * (BELL[x - column + REACH] ?? 0);
      sums[y * DENSITY_COLUMNS + x] = (sums[y * DENSITY_COLUMNS + x] ?? 0) + weight;
    }
  }
}
