/** The part of the plane that is drawn, and how it lies on pads and canvases. */

import type { FieldGrid } from "@/lib/tf/points/points-protocol";

export const HALF_WIDTH = 3;
export const HALF_HEIGHT = 2.25;

/** Pixels of every canvas; the style sheet sets its size on screen. */
export const CANVAS_WIDTH = 640;
export const CANVAS_HEIGHT = 480;
const PIXELS_PER_UNIT = CANVAS_WIDTH / (2 * HALF_WIDTH);

/** Where the field is taken: square cells. */
export const FIELD_GRID: FieldGrid = {
  columns: 16,
  rows: 12,
  halfWidth: HALF_WIDTH,
  halfHeight: HALF_HEIGHT,
};

/** Side of a cell of the field, in pixels. */
export const FIELD_CELL = CANVAS_WIDTH / FIELD_GRID.columns;

export function pixelX(x: number): number {
  return CANVAS_WIDTH / 2 + PIXELS_PER_UNIT * x;
}

/** The plane's y goes up, the canvas' goes down. */
export function pixelY(y: number): number {
  return CANVAS_HEIGHT / 2 - PIXELS_PER_UNIT * y;
}

/** A place on the pad, as shares of its width and height from the top left, in the plane. */
export function planePlace(shareX: number, shareY: number): readonly [x: number, y: number] {
  return [(2 * shareX - 1) * HALF_WIDTH, (1 - 2 * shareY) * HALF_HEIGHT];
}
