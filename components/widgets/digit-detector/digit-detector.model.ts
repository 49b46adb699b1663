import { z } from "zod/mini";
import {
  changedSource,
  type DigitSourceAction,
  digitSourceFields,
  startSource,
} from "@/components/digit-input/digit-source.model";
import { toPadStrokes } from "@/components/digit-input/strokes.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import { inkStrokes, type Pen } from "@/lib/datasets/digits/ink";
import type { DigitDetectorProps } from "./digit-detector.props";
import { PAGE, windowGrid } from "./digit-page";

export const RULES = ["all", "whole"] as const;

/** Where the sliders go: pixels, and percent. */
export const RANGES = { stride: { min: 2, max: 12 }, threshold: { min: 50, max: 99 } } as const;

/** Digits on a page. */
export const DIGITS = 6;

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.int().check(z.minimum(min), z.maximum(max));

const stateSchema = z.strictObject({
  /** Which page. */
  seed: digitSourceFields.seed,
  stride: within(RANGES.stride),
  /** Least probability of a box, in percent. */
  threshold: within(RANGES.threshold),
  rule: z.enum(RULES),
  /** What the reader drew on the page. */
  strokes: digitSourceFields.strokes,
  /** The window that is looked at, from 0; the nearest one where the grid has fewer. */
  row: within({ min: 0, max: PAGE.height }),
  column: within({ min: 0, max: PAGE.width }),
});

export type DigitDetectorState = Readonly<z.infer<typeof stateSchema>>;

export type DigitDetectorAction =
  | DigitSourceAction
  | { readonly type: "set"; readonly field: keyof typeof RANGES; readonly value: number }
  | { readonly type: "rule"; readonly rule: (typeof RULES)[number] }
  | { readonly type: "look"; readonly row: number; readonly column: number };

/** The reader of digits slid over a page, as a detector. */
export const digitDetectorModel: WidgetModel<DigitDetectorProps, DigitDetectorState, DigitDetectorAction> = {
  name: "digit-detector",
  schema: stateSchema,
  init: ({ seed = 1, stride = 4, rule = "all" }) => ({
    seed,
    stride,
    threshold: 90,
    rule,
    strokes: [],
    row: 10,
    column: 17,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "set":
        return { ...state, [action.field]: action.value };
      case "rule":
        return { ...state, rule: action.rule };
      case "look":
        return { ...state, ...nearestWindow(state.stride, action) };
      default: {
        const { seed, strokes } = changedSource(
          { ...startSource(0), seed: state.seed, strokes: state.strokes },
          action,
        );
        return { ...state, seed, strokes };
      }
    }
  },
};

/** The place as it is on the grid of that stride. */
export function nearestWindow(
  stride: number,
  { row, column }: { readonly row: number; readonly column: number },
): { readonly row: number; readonly column: number } {
  const { rows, columns } = windowGrid(stride);
  const inside = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1);
  return { row: inside(row, rows), column: inside(column, columns) };
}

/** The pen of the digits that the network has learnt. */
const PEN: Pen = { radius: 1.35, softness: 1 };

/** What the reader drew, as ink on a page; null where nothing is. */
export function drawnInk(strokes: DigitDetectorState["strokes"]): Float32Array | null {
  if (strokes.length === 0) return null;
  const { width, height } = PAGE;
  const points = toPadStrokes(strokes).map((stroke) =>
    stroke.map(({ x, y }) => ({ x: x * width, y: y * height })),
  );
  return inkStrokes(points, width, PEN).subarray(0, width * height);
}
