/** Everything that the figure shows, derived from the settings and from the cell that the reader points at. */

import { type CellNumbers, cellNumbers, numbersFit } from "./cell-numbers";
import { type CellReading, cellReading, readersOf } from "./cell-reading";
import type { ConvArithmeticState } from "./conv-arithmetic.model";
import { type GeometryView, geometryView, type PossibleView } from "./geometry-view";

/** A cell that the reader points at, from 0 at the top left of its grid; the input grid includes the padding. */
export interface PointedCell {
  readonly grid: "input" | "output";
  readonly row: number;
  readonly column: number;
}

/** An input cell that the reader points at, and the outputs that read it: these rows crossed with these columns. */
export interface TracedCell {
  readonly row: number;
  readonly column: number;
  readonly outputRows: readonly number[];
  readonly outputColumns: readonly number[];
  readonly isPadding: boolean;
}

/** The window of the kernel over the padded input, from 0 at its top left. */
export interface KernelWindow {
  readonly row: number;
  readonly column: number;
  readonly span: number;
}

export interface FigureScene {
  readonly view: GeometryView;
  /** The output cell whose window is shown: the one pointed at, else the one being made. Null where none can be. */
  readonly reading: CellReading | null;
  readonly window: KernelWindow | null;
  readonly traced: TracedCell | null;
  /** Null where numbers aren't asked for, or don't fit. */
  readonly numbers: CellNumbers | null;
  /** Numbers are asked for, but the grids are too large to write them. */
  readonly areNumbersTooSmall: boolean;
}

/** The scene of a figure. A pointed cell that no longer exists is ignored. */
export function figureScene(state: ConvArithmeticState, pointed: PointedCell | null): FigureScene {
  const view = geometryView(state);
  if (view.kind === "impossible") {
    return {
      view,
      reading: null,
      window: null,
      traced: null,
      numbers: null,
      areNumbersTooSmall: false,
    };
  }
  const fits = numbersFit(view);
  const reading = shownReading(view, pointed);
  return {
    view,
    reading,
    window: windowOf(view, reading),
    traced: tracedCell(view, pointed),
    numbers: state.showNumbers && fits ? cellNumbers(state) : null,
    areNumbersTooSmall: state.showNumbers && !fits,
  };
}

function shownReading(view: PossibleView, pointed: PointedCell | null): CellReading {
  const { geometry } = view;
  const isShown = pointed?.grid === "output" && isOn(geometry.output, pointed);
  const { row, column } = isShown ? pointed : view;
  return cellReading(geometry, row, column);
}

function windowOf({ geometry }: PossibleView, { row, column }: CellReading): KernelWindow {
  const { stride, effectiveKernel } = geometry;
  return { row: row * stride, column: column * stride, span: effectiveKernel };
}

function tracedCell(view: PossibleView, pointed: PointedCell | null): TracedCell | null {
  if (pointed?.grid !== "input" || !isOn(view.paddedInput, pointed)) return null;
  const { geometry } = view;
  const [row, column] = [pointed.row - geometry.paddingBefore, pointed.column - geometry.paddingBefore];
  return {
    row: pointed.row,
    column: pointed.column,
    outputRows: readersOf(geometry, row),
    outputColumns: readersOf(geometry, column),
    isPadding: Math.min(row, column) < 0 || Math.max(row, column) >= geometry.input,
  };
}

function isOn(side: number, { row, column }: PointedCell): boolean {
  return row < side && column < side;
}
