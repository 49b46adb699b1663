import { type Axis, axisShare } from "./axis";

/** A point in the values of the two axes. */
export type PlotPoint = readonly [x: number, y: number];

/**
 * The path of a line in a square of side 100, y upwards. Points that aren't numbers leave a gap.
 * @param points - in the order of their x
 */
export function linePath(points: readonly PlotPoint[], x: Axis, y: Axis): string {
  let path = "";
  let isDrawing = false;
  for (const [at, value] of points) {
    if (!Number.isFinite(value)) {
      isDrawing = false;
      continue;
    }
    path += `${isDrawing ? "L" : "M"}${percent(axisShare(x, at))} ${percent(1 - axisShare(y, value))}`;
    isDrawing = true;
  }
  return path;
}

/** Dots as strokes without length: round caps make them dots whatever the picture is stretched to. */
export function dotPath(points: readonly PlotPoint[], x: Axis, y: Axis): string {
  return points
    .filter(([, value]) => Number.isFinite(value))
    .map(([at, value]) => `M${percent(axisShare(x, at))} ${percent(1 - axisShare(y, value))}h0`)
    .join("");
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
