/** Pen strokes as the state keeps them: whole coordinates, flat, short enough for an address. */

import type { Stroke } from "@/lib/datasets/digits/ink";

/** Side of the pad in the units of the state; coordinates are integers in [0, PAD_UNITS]. */
export const PAD_UNITS = 255;

/** Greatest number of points of a drawing: what an address can carry. */
export const MAX_POINTS = 600;

/** A point nearer than this to the last one of its stroke is left out, in pad units. */
const MIN_STEP = 4;

/** One stroke as `[x0, y0, x1, y1, …]` in pad units. */
export type FlatStroke = readonly number[];

/** A place on the pad, as shares of its side in [0, 1]. */
export interface PadPoint {
  readonly x: number;
  readonly y: number;
}

/** Number of points in all strokes. */
export function pointCount(strokes: readonly FlatStroke[]): number {
  return strokes.reduce((count, stroke) => count + stroke.length / 2, 0);
}

/** A new stroke that starts with a dot; the same strokes where the drawing is full. */
export function beginStroke(strokes: readonly FlatStroke[], point: PadPoint): readonly FlatStroke[] {
  return pointCount(strokes) < MAX_POINTS ? [...strokes, [toUnits(point.x), toUnits(point.y)]] : strokes;
}

/** The last stroke made longer, points that are too near left out; the same strokes where nothing is added. */
export function extendStroke(
  strokes: readonly FlatStroke[],
  points: readonly PadPoint[],
): readonly FlatStroke[] {
  const last = strokes.at(-1);
  if (!last) return strokes;
  const longer = [...last];
  let room = MAX_POINTS - pointCount(strokes);
  for (const point of points) {
    const x = toUnits(point.x);
    const y = toUnits(point.y);
    const step = Math.hypot(x - (longer.at(-2) as number), y - (longer.at(-1) as number)); // a stroke has a point
    if (step < MIN_STEP || room < 1) continue;
    longer.push(x, y);
    room--;
  }
  return longer.length === last.length ? strokes : [...strokes.slice(0, -1), longer];
}

/** The strokes as points in [0, 1], as the rasteriser takes them. */
export function toPadStrokes(strokes: readonly FlatStroke[]): Stroke[] {
  return strokes.map((stroke) =>
    Array.from({ length: Math.floor(stroke.length / 2) }, (_, index) => ({
      x: (stroke[2 * index] as number) / PAD_UNITS, // in range, as is the next
      y: (stroke[2 * index + 1] as number) / PAD_UNITS,
    })),
  );
}

function toUnits(share: number): number {
  // A pad without size gives no number.
  return Math.round(Math.min(Math.max(share || 0, 0), 1) * PAD_UNITS);
}

/** Whether nothing more can be drawn. */
export function isFull(strokes: readonly FlatStroke[]): boolean {
  return pointCount(strokes) >= MAX_POINTS;
}
