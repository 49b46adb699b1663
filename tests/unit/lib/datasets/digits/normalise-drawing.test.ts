import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inkCentre, type Point, type Stroke } from "@/lib/datasets/digits/ink";
import {
  DIGIT_BOX,
  DIGIT_CENTRE,
  DIGIT_SIDE,
  normaliseDrawing,
} from "@/lib/datasets/digits/normalise-drawing";

const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 12 });
/** Drawings that have an extent, as far from that of a dot as rounding may matter. */
const drawings = fc.array(stroke, { minLength: 1, maxLength: 4 }).filter((strokes) => extent(strokes) > 0.1);

function extent(strokes: readonly Stroke[]): number {
  const points = strokes.flat();
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(spread(points.map((point) => point.x)), spread(points.map((point) => point.y)));
}

function mapPoints(strokes: readonly Stroke[], move: (point: Point) => Point): Stroke[] {
  return strokes.map((points) => points.map(move));
}

/** The smallest box that holds all ink, in pixels; right and bottom are the last with ink. */
function inkBox(pixels: Float32Array) {
  const inked = [...pixels.keys()].filter((index) => (pixels[index] as number) > 0);
  const columns = inked.map((index) => index % DIGIT_SIDE);
  const rows = inked.map((index) => Math.floor(index / DIGIT_SIDE));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return { left, right, top, bottom, width: right - left + 1, height: bottom - top + 1 };
}

function normalised(strokes: readonly Stroke[]): Float32Array {
  const image = normaliseDrawing(strokes);
  if (image === null) throw new Error("the drawing is empty");
  return image;
}

function greatestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((greatest, value, index) => Math.max(greatest, Math.abs(value - (b[index] as number))), 0);
}

describe("normaliseDrawing", () => {
  it("gives 28 × 28 values in [0, 1], with ink in a box of at most 20 × 20", () => {
    fc.assert(
      fc.property(drawings, (strokes) => {
        const image = normalised(strokes);
        expect(image.length).toBe(DIGIT_SIDE * DIGIT_SIDE);
        expect(image.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
        const { width, height } = inkBox(image);
        expect(Math.max(width, height)).toBeLessThanOrEqual(DIGIT_BOX);
      }),
    );
  });

  it("fills the box along the longer side: 19 or 20 pixels, as the box may start within a pixel", () => {
    const { height, width } = inkBox(
      normalised([
        [
          { x: 0.4, y: 0.2 },
          { x: 0.5, y: 0.9 },
        ],
      ]),
    );
    expect(height).toBeGreaterThanOrEqual(DIGIT_BOX - 1);
    expect(width).toBeLessThan(8);
  });

  it("puts the centre of mass within half a pixel of MNIST's centre, unless that would cut ink off", () => {
    fc.assert(
      fc.property(drawings, (strokes) => {
        const image = normalised(strokes);
        const centre = inkCentre(image, DIGIT_SIDE);
        if (centre === null) throw new Error("no ink");
        const { left, right, top, bottom } = inkBox(image);
        const touchesSides = left === 0 || right === DIGIT_SIDE - 1;
        const touchesEnds = top === 0 || bottom === DIGIT_SIDE - 1;
        expect(touchesSides || Math.abs(centre.x - DIGIT_CENTRE) < 0.5).toBe(true);
        expect(touchesEnds || Math.abs(centre.y - DIGIT_CENTRE) < 0.5).toBe(true);
      }),
    );
  });

  it("doesn't depend on where and how large the drawing is", () => {
    const scale = fc.double({ min: 0.25, max: 1, noNaN: true });
    fc.assert(
      fc.property(drawings, scale, coordinate, coordinate, (strokes, factor, dx, dy) => {
        const moved = mapPoints(strokes, ({ x, y }) => ({ x: factor * x + dx, y: factor * y + dy }));
        expect(greatestDifference(normalised(moved), normalised(strokes))).toBeLessThan(1e-4);
      }),
    );
  });

  it("keeps the aspect: a drawing turned a quarter gives the image turned a quarter", () => {
    fc.assert(
      fc.property(drawings, (strokes) => {
        const mirrored = normalised(mapPoints(strokes, ({ x, y }) => ({ x: y, y: x })));
        const image = normalised(strokes);
        const expected = image.map(
          (_, index) => image[(index % DIGIT_SIDE) * DIGIT_SIDE + Math.floor(index / DIGIT_SIDE)] as number,
        );
        expect(greatestDifference(mirrored, expected)).toBeLessThan(1e-4);
      }),
    );
  });
});

describe("normaliseDrawing, given an odd drawing,", () => {
  it("cuts no ink off a drawing that is nearly all at one end", () => {
    const scribble = Array.from({ length: 30 }, (_, index) => ({
      x: 0.3 + 0.4 * (index % 2),
      y: 0.02 * (index % 5),
    }));
    const image = normalised([
      scribble,
      [
        { x: 0.5, y: 0.1 },
        { x: 0.5, y: 1 },
      ],
    ]);
    const { width, height } = inkBox(image);
    expect(height).toBeGreaterThanOrEqual(DIGIT_BOX - 1);
    expect(width).toBeGreaterThan(8);
  });

  it("makes a dot of a touch without movement, and of one so small that it can't be meant", () => {
    const dot = normalised([[{ x: 0.9, y: 0.1 }]]);
    expect(inkBox(dot)).toMatchObject({ width: 3, height: 3 });
    expect(
      normalised([
        [
          { x: 0.3, y: 0.3 },
          { x: 0.305, y: 0.301 },
        ],
      ]),
    ).toEqual(dot);
  });

  it("has no image of nothing: no stroke, no point, no finite point", () => {
    expect(normaliseDrawing([])).toBeNull();
    expect(normaliseDrawing([[], []])).toBeNull();
    expect(normaliseDrawing([[{ x: Number.NaN, y: 0.5 }]])).toBeNull();
  });

  it("takes 100,000 points", () => {
    const spiral = Array.from({ length: 100_000 }, (_, index) => ({
      x: 0.5 + (index / 200_000) * Math.cos(index / 5000),
      y: 0.5 + (index / 200_000) * Math.sin(index / 5000),
    }));
    expect(normalised([spiral]).some((ink) => ink === 1)).toBe(true);
  });
});
