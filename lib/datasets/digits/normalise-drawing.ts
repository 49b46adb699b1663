/** A drawing on the screen turned into an image as MNIST has them, so that the network sees what it was trained on. */

import { inkCentre, inkStrokes, type Pen, type Point, type Stroke } from "@/lib/datasets/digits/ink";

/** Side of an MNIST image, in pixels. */
export const DIGIT_SIDE = 28;

/** Side of the box that the ink of an MNIST digit fills, in pixels. */
export const DIGIT_BOX = 20;

/**
 * Where the centre of mass of an MNIST digit lies, in pixels from the left and the top edge. MNIST moves digits by whole pixels,
 * to the middle of pixel 14: over its 60,000 training images the median is 14.5 both ways.
 */
export const DIGIT_CENTRE = 14.5;

/**
 * The pen of MNIST: over the upright ones of its training set, ink divided by length has a median of 2.7 px, and 46 % of all pixels
 * with any ink are at least nine tenths black, which an edge of 1 px gives.
 */
const PEN: Pen = { radius: 1.35, softness: 1 };

/** How far ink reaches from the pen's path, in pixels. */
const REACH = PEN.radius + PEN.softness / 2;

/** A drawing whose greater extent is below this share of the pad is taken as a dot. */
const DOT_EXTENT = 0.02;

/**
 * The image of a drawing: its ink scaled to fit a box of 20 × 20 pixels, keeping its aspect, and moved so that its centre of mass
 * is at the centre. `[28, 28]` float32 in row order, 0 = paper, 1 = ink; null if there is no point at all.
 *
 * The pen has the same width in the image however large the drawing was. A drawing without extent gives a dot.
 * @param strokes - points on a square pad, 0 to 1 from left to right and from top to bottom; points that aren't finite are left out
 * @see LeCun, Cortes & Burges 1998, "The MNIST database", http://yann.lecun.com/exdb/mnist/; a departure: MNIST scales pictures of
 * ink, so that thick pens stay thick, and centres to whole pixels
 */
export function normaliseDrawing(strokes: readonly Stroke[]): Float32Array<ArrayBuffer> | null {
  const drawn = strokes.map((stroke) => stroke.filter(isFinitePoint)).filter((stroke) => stroke.length > 0);
  if (drawn.length === 0) return null;
  const placed = fitBox(drawn);
  const centre = inkCentre(inkStrokes(placed, DIGIT_SIDE, PEN), DIGIT_SIDE);
  if (centre === null) return null;
  const moveX = shiftInside(
    DIGIT_CENTRE - centre.x,
    placed.flatMap((stroke) => stroke.map((point) => point.x)),
  );
  const moveY = shiftInside(
    DIGIT_CENTRE - centre.y,
    placed.flatMap((stroke) => stroke.map((point) => point.y)),
  );
  const centred = mapPoints(placed, (point) => ({ x: point.x + moveX, y: point.y + moveY }));
  return inkStrokes(centred, DIGIT_SIDE, PEN);
}

/** The strokes scaled so that their ink fits the box, the middle of the box in the middle of the image. */
function fitBox(strokes: readonly Stroke[]): Stroke[] {
  const xs = strokes.flatMap((stroke) => stroke.map((point) => point.x));
  const ys = strokes.flatMap((stroke) => stroke.map((point) => point.y));
  const [left, right] = extremes(xs);
  const [top, bottom] = extremes(ys);
  const extent = Math.max(right - left, bottom - top);
  const room = DIGIT_BOX - 2 * REACH;
  const scale = extent < DOT_EXTENT ? 0 : room / extent;
  const middle = DIGIT_SIDE / 2;
  return mapPoints(strokes, (point) => ({
    x: middle + scale * (point.x - (left + right) / 2),
    y: middle + scale * (point.y - (top + bottom) / 2),
  }));
}

/** The shift as near to the one wanted as keeps all ink in the image: a very lopsided drawing can't be centred wholly. */
function shiftInside(wanted: number, coordinates: readonly number[]): number {
  const [least, most] = extremes(coordinates);
  return Math.min(DIGIT_SIDE - REACH - most, Math.max(REACH - least, wanted));
}

function extremes(values: readonly number[]): [number, number] {
  // A loop, since a drawing may have more points than a function may have arguments.
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function mapPoints(strokes: readonly Stroke[], move: (point: Point) => Point): Stroke[] {
  return strokes.map((stroke) => stroke.map(move));
}

function isFinitePoint(point: Point): boolean {
  return Number.isFinite(point.x) && Number.isFinite(point.y);
}
