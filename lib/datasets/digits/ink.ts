/** Drawing with a round pen straight into a grid of pixels, smooth-edged, without a canvas. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One movement of the pen, from touching the paper to leaving it; a single point is a dot. */
export type Stroke = readonly Point[];

/** A round pen: full ink up to `radius - softness / 2` from its path, none beyond `radius + softness / 2`; in pixels. */
export interface Pen {
  readonly radius: number;
  readonly softness: number;
}

/**
 * Strokes drawn on a square grid: `[side, side]` float32 in row order, 0 = paper, 1 = ink.
 * @param strokes - in pixels; pixel (0, 0) covers [0, 1) × [0, 1), y points down; what lies outside is cut off
 * @param side - side of the grid, in pixels
 */
export function inkStrokes(strokes: readonly Stroke[], side: number, pen: Pen): Float32Array<ArrayBuffer> {
  const pixels = new Float32Array(side * side);
  for (const stroke of strokes) {
    const first = stroke[0];
    if (stroke.length === 1 && first !== undefined) inkSegment(pixels, side, pen, first, first);
    for (let end = 1; end < stroke.length; end++) {
      inkSegment(pixels, side, pen, stroke[end - 1] as Point, stroke[end] as Point);
    }
  }
  return pixels;
}

/** Centre of mass of the ink, in pixels, or null where there is none. */
export function inkCentre(pixels: Float32Array, side: number): Point | null {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let index = 0; index < pixels.length; index++) {
    const ink = pixels[index] as number;
    mass += ink;
    x += ink * ((index % side) + 0.5);
    y += ink * (Math.floor(index / side) + 0.5);
  }
  return mass > 0 ? { x: x / mass, y: y / mass } : null;
}

function inkSegment(pixels: Float32Array, side: number, pen: Pen, from: Point, to: Point): void {
  const reach = pen.radius + pen.softness / 2;
  const rows = pixelRange(from.y, to.y, reach, side);
  const columns = pixelRange(from.x, to.x, reach, side);
  for (let row = rows.first; row <= rows.last; row++) {
    for (let column = columns.first; column <= columns.last; column++) {
      const distance = distanceToSegment({ x: column + 0.5, y: row + 0.5 }, from, to);
      const ink = Math.min(1, Math.max(0, (reach - distance) / pen.softness));
      const index = row * side + column;
      // The darkest wins, so that a path drawn twice or bent sharply is no darker than the pen.
      pixels[index] = Math.max(pixels[index] as number, ink);
    }
  }
}

function pixelRange(a: number, b: number, reach: number, side: number): { first: number; last: number } {
  return {
    first: Math.max(0, Math.floor(Math.min(a, b) - reach)),
    last: Math.min(side - 1, Math.floor(Math.max(a, b) + reach)),
  };
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const alongX = to.x - from.x;
  const alongY = to.y - from.y;
  const lengthSquared = alongX * alongX + alongY * alongY;
  const projection = (point.x - from.x) * alongX + (point.y - from.y) * alongY;
  const share = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, projection / lengthSquared));
  return Math.hypot(point.x - from.x - share * alongX, point.y - from.y - share * alongY);
}
