/** What the settings make: sizes, the cell being made and the cells that nothing reads, or why they can't be. */

import { type ConvGeometry, convGeometry, type Padding } from "@/lib/nn/conv-geometry";
import { ShapeError, type ShapeErrorValues } from "@/lib/nn/shape-error";
import { type UnreadCells, unreadCells } from "./cell-reading";
import type { ConvArithmeticState } from "./conv-arithmetic.model";

/** A convolution that can be; rows and columns are alike. Positions count from 0. */
export interface PossibleView {
  readonly kind: "possible";
  readonly geometry: ConvGeometry;
  /** Side of the input with its padding, in cells. */
  readonly paddedInput: number;
  /** Number of output cells. */
  readonly cells: number;
  /** The output cell being made, in row order, and where it is. */
  readonly step: number;
  readonly row: number;
  readonly column: number;
  readonly unread: UnreadCells;
}

/** A kernel that doesn't fit, with what is needed to draw and explain it. */
export interface ImpossibleView {
  readonly kind: "impossible";
  readonly problem: ShapeErrorValues["kernel-too-large"];
  readonly paddingBefore: number;
  /** The smallest padding on each side that would make room; null where the slider doesn't go so far. */
  readonly enoughPadding: number | null;
}

export type GeometryView = PossibleView | ImpossibleView;

type Sizes = Omit<ConvArithmeticState, "showNumbers" | "showFormula">;

/** Largest padding that the slider gives, in cells. */
const LARGEST_PADDING = 6;

/** The padding as lib/nn takes it. */
export function paddingOf({ paddingMode, padding }: Pick<Sizes, "padding" | "paddingMode">): Padding {
  return paddingMode === "explicit" ? padding : paddingMode;
}

/** Everything that follows from the settings. A kernel that doesn't fit is a view too, never an exception. */
export function geometryView(state: Sizes): GeometryView {
  try {
    const geometry = convGeometry({ ...state, padding: paddingOf(state) });
    const { output, input, paddingBefore, paddingAfter } = geometry;
    const cells = output * output;
    const step = Math.min(state.step, cells - 1);
    return {
      kind: "possible",
      geometry,
      paddedInput: input + paddingBefore + paddingAfter,
      cells,
      step,
      row: Math.floor(step / output),
      column: step % output,
      unread: unreadCells(geometry),
    };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const { effectiveKernel, input, paddedInput } = error.values;
    const enough = Math.ceil((effectiveKernel - input) / 2);
    return {
      kind: "impossible",
      problem: error.values,
      paddingBefore: (paddedInput - input) / 2,
      enoughPadding: enough <= LARGEST_PADDING ? enough : null,
    };
  }
}

function isTooLarge(error: unknown): error is ShapeError<"kernel-too-large"> {
  return error instanceof ShapeError && error.code === "kernel-too-large";
}
