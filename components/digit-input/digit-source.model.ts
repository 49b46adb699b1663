/** Which image of a digit a network reads: one of ten test images, or what the reader draws. */

import { z } from "zod/mini";
import { beginStroke, extendStroke, MAX_POINTS, PAD_UNITS, type PadPoint, pointCount } from "./strokes.model";

const MAX_SEED = 9999;

/** The fields of a demo's schema that say which image is read; the demo adds `source` with the sources that it has. */
export const digitSourceFields = {
  /** Place in the strip of test images, which is also the digit it shows. */
  sample: z.int().check(z.minimum(0), z.maximum(9)),
  /** Seed with which the strip of test images was drawn. */
  seed: z.int().check(z.minimum(1), z.maximum(MAX_SEED)),
  /** Each `[x0, y0, x1, y1, …]` in whole pad units. */
  strokes: z
    .array(
      z.array(z.int().check(z.minimum(0), z.maximum(PAD_UNITS))).check(
        z.minLength(2),
        z.refine((stroke) => stroke.length % 2 === 0),
      ),
    )
    .check(z.refine((strokes) => pointCount(strokes) <= MAX_POINTS)),
};

export interface DigitSource {
  readonly source: "sample" | "drawing" | "own";
  readonly sample: number;
  readonly seed: number;
  readonly strokes: number[][];
}

export type DigitSourceAction = DrawingAction | SampleAction;

type DrawingAction =
  | { readonly type: "begin-stroke"; readonly point: PadPoint }
  | { readonly type: "extend-stroke"; readonly points: readonly PadPoint[] }
  | { readonly type: "undo-stroke" }
  | { readonly type: "clear" }
  | { readonly type: "pick-drawing" };

type SampleAction = { readonly type: "pick-sample"; readonly sample: number } | { readonly type: "shuffle" };

/** What the choice of an image starts with: the test image of a digit, nothing drawn. */
export function startSource(sample: number) {
  return { source: "sample" as const, sample, seed: 1, strokes: [] };
}

/** What an action makes of the choice; what was drawn is kept while another image is read. */
export function changedSource(
  { sample, seed, strokes }: DigitSource,
  action: DigitSourceAction,
): DigitSource & { readonly source: "sample" | "drawing" } {
  switch (action.type) {
    case "pick-sample":
      return { source: "sample", sample: action.sample, seed, strokes };
    case "shuffle":
      return { source: "sample", sample, seed: (seed % MAX_SEED) + 1, strokes };
    default:
      return { source: "drawing", sample, seed, strokes: drawn(strokes, action) };
  }
}

function drawn(strokes: number[][], action: DrawingAction): number[][] {
  switch (action.type) {
    case "begin-stroke":
      return mutable(beginStroke(strokes, action.point));
    case "extend-stroke":
      return mutable(extendStroke(strokes, action.points));
    case "undo-stroke":
      return strokes.slice(0, -1);
    case "clear":
      return [];
    case "pick-drawing":
      return strokes;
  }
}

/** The schema's type has mutable arrays; nothing here changes one. */
function mutable(strokes: readonly (readonly number[])[]): number[][] {
  return strokes as number[][];
}
