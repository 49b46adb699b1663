/** Drawing points, ways, arrows and densities of the plane on a canvas. */

import type { PointSet } from "@/lib/datasets/points/point-set";
import { CANVAS_HEIGHT, CANVAS_WIDTH, FIELD_CELL, FIELD_GRID, pixelX, pixelY } from "./plane";
import type { PlaneColors } from "./plane-colors";
import { markOf } from "./point-marks";

/** Data behind what is drawn from them: so many of them, a hint. */
const FAINT_DATA = 700;
/** Ways that are drawn of all. */
const MOST_WAYS = 36;

export function clearPlane(context: CanvasRenderingContext2D): void {
  context.globalAlpha = 1;
  context.clearRect(0, 0, CANVAS_WIDTH, CANVAS_HEIGHT);
}

/** The data as small grey dots. */
export function paintFaintData(
  context: CanvasRenderingContext2D,
  { points, classes }: PointSet,
  colors: PlaneColors,
): void {
  context.globalAlpha = 0.32;
  context.fillStyle = colors.faint;
  for (let at = 0; at < Math.min(FAINT_DATA, classes.length); at += 1) {
    context.fillRect(pixelX(points[2 * at] ?? 0) - 1.5, pixelY(points[2 * at + 1] ?? 0) - 1.5, 3, 3);
  }
  context.globalAlpha = 1;
}

export interface MarkedPoints {
  /** `[count, 2]`. */
  readonly points: Float32Array;
  /** The class of each, −1 for none. */
  readonly classOf: (index: number) => number;
  readonly classCount: number;
  /** The colour of a class. */
  readonly color: (which: number) => string;
  /** Half the width of a mark, in pixels. */
  readonly size: number;
  readonly alpha: number;
}

/** Points with the marks and colours of their classes. */
export function paintPoints(context: CanvasRenderingContext2D, marked: MarkedPoints): void {
  const { points, classOf, classCount, color, size, alpha } = marked;
  context.globalAlpha = alpha;
  for (let which = -1; which < classCount; which += 1) {
    const mark = markOf(Math.max(which, 0));
    context.beginPath();
    for (let at = 0; 2 * at < points.length; at += 1) {
      if (classOf(at) !== which) continue;
      mark(context, pixelX(points[2 * at] ?? 0), pixelY(points[2 * at + 1] ?? 0), size);
    }
    context.fillStyle = color(which);
    context.fill();
  }
  context.globalAlpha = 1;
}

/**
 * The ways of some points up to a frame, from noise to data in colour.
 * @param path - `[frames, count, 2]`
 */
export function paintWays(
  context: CanvasRenderingContext2D,
  { path, count, frame, steps }: { path: Float32Array; count: number; frame: number; steps: number },
  colors: PlaneColors,
): void {
  context.lineWidth = 2;
  context.globalAlpha = 0.65;
  for (let step = 1; step <= frame; step += 1) {
    const [before, now] = [2 * count * (step - 1), 2 * count * step];
    context.beginPath();
    for (let at = 0; at < Math.min(MOST_WAYS, count); at += 1) {
      context.moveTo(pixelX(path[before + 2 * at] ?? 0), pixelY(path[before + 2 * at + 1] ?? 0));
      context.lineTo(pixelX(path[now + 2 * at] ?? 0), pixelY(path[now + 2 * at + 1] ?? 0));
    }
    context.strokeStyle = colors.onTheWay(step / steps);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/**
 * An arrow a cell; long ones are shortened, so that weak and strong ones can be seen together.
 * @param field - `[rows, columns, 2]`, the lowest row first
 */
export function paintField(
  context: CanvasRenderingContext2D,
  field: Float32Array,
  colors: PlaneColors,
): void {
  const { columns, rows } = FIELD_GRID;
  context.strokeStyle = colors.strong;
  context.lineWidth = 2.4;
  context.lineCap = "round";
  context.globalAlpha = 0.7;
  context.beginPath();
  for (let cell = 0; cell < columns * rows; cell += 1) {
    const [x, y] = [field[2 * cell] ?? 0, field[2 * cell + 1] ?? 0];
    const centreX = ((cell % columns) + 0.5) * FIELD_CELL;
    const centreY = CANVAS_HEIGHT - (Math.floor(cell / columns) + 0.5) * FIELD_CELL;
    arrow(context, { centreX, centreY, x, y: -y });
  }
  context.stroke();
  context.globalAlpha = 1;
}

function arrow(
  context: CanvasRenderingContext2D,
  { centreX, centreY, x, y }: { centreX: number; centreY: number; x: number; y: number },
): void {
  const speed = Math.hypot(x, y);
  if (!(speed > 1e-6)) return;
  const half = 0.44 * FIELD_CELL * Math.tanh(speed / 2);
  const [dx, dy] = [(x / speed) * half, (y / speed) * half];
  const [tipX, tipY] = [centreX + dx, centreY + dy];
  context.moveTo(centreX - dx, centreY - dy);
  context.lineTo(tipX, tipY);
  const barb = 0.55;
  context.moveTo(tipX - barb * dx - 0.4 * barb * dy, tipY - barb * dy + 0.4 * barb * dx);
  context.lineTo(tipX, tipY);
  context.lineTo(tipX - barb * dx + 0.4 * barb * dy, tipY - barb * dy - 0.4 * barb * dx);
}

/** @param density - `[rows, columns]` in [0, 1], the top row first */
export function paintDensity(
  context: CanvasRenderingContext2D,
  density: { readonly values: Float32Array; readonly columns: number; readonly rows: number },
  color: string,
): void {
  const { values, columns, rows } = density;
  const [width, height] = [CANVAS_WIDTH / columns, CANVAS_HEIGHT / rows];
  context.fillStyle = color;
  values.forEach((value, at) => {
    if (value < 0.02) return;
    context.globalAlpha = value;
    const [left, top] = [(at % columns) * width, Math.floor(at / columns) * height];
    context.fillRect(left, top, width, height);
  });
  context.globalAlpha = 1;
}
