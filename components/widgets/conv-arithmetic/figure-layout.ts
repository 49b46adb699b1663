/** Where the grids of the figure lie, in cells: a cell is one unit of the drawing. */

import type { GeometryView } from "./geometry-view";

/** Side by side on a wide screen, one under the other on a narrow one. */
export type Arrangement = "row" | "column";

/** A square grid: its top left corner and its side. */
export interface GridBox {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface FigureLayout {
  readonly arrangement: Arrangement;
  readonly width: number;
  readonly height: number;
  /** The input with its padding. */
  readonly input: GridBox;
  /** The kernel on its own: with its numbers, or beside an input that it doesn't fit in. */
  readonly kernel: GridBox | null;
  readonly output: GridBox | null;
}

/** Air around the figure, for the strokes. */
const MARGIN = 0.15;

/** Lays the grids out; `kernelSide` is 0 where the kernel isn't drawn on its own. */
export function figureLayout(
  arrangement: Arrangement,
  sides: { readonly input: number; readonly kernel: number; readonly output: number },
): FigureLayout {
  const gap = Math.max(1.6, sides.input * 0.14);
  const { input, kernel, output } = sides;
  const second = [kernel, output].filter((side) => side > 0);
  const secondLength = second.reduce((sum, side) => sum + side, 0) + gap * Math.max(0, second.length - 1);
  const secondHeight = Math.max(0, ...second);
  const isRow = arrangement === "row";
  const inner = isRow
    ? { width: input + gap + secondLength, height: Math.max(input, secondHeight) }
    : { width: Math.max(input, secondLength), height: input + gap + secondHeight };
  const secondX = isRow ? input + gap : (inner.width - secondLength) / 2;
  const secondY = (side: number) =>
    isRow ? (inner.height - side) / 2 : input + gap + (secondHeight - side) / 2;
  const outputX = secondX + (kernel > 0 ? kernel + gap : 0);
  const place = (x: number, y: number, side: number) => ({ x: x + MARGIN, y: y + MARGIN, side });
  return {
    arrangement,
    width: inner.width + 2 * MARGIN,
    height: inner.height + 2 * MARGIN,
    input: isRow ? place(0, (inner.height - input) / 2, input) : place((inner.width - input) / 2, 0, input),
    kernel: kernel > 0 ? place(secondX, secondY(kernel), kernel) : null,
    output: output > 0 ? place(outputX, secondY(output), output) : null,
  };
}

/** Above this side, in cells, zeros in the padding would be specks. */
const MOST_ZEROS_ACROSS = 16;

/** Whether the zeros in the padding are large enough to be read. */
export function areZerosReadable({ input }: FigureLayout): boolean {
  return input.side <= MOST_ZEROS_ACROSS;
}

/** The sides to lay out for a view; `numberedKernel` is the side of the kernel where its numbers are shown, else 0. */
export function figureSides(view: GeometryView, numberedKernel: number) {
  return view.kind === "impossible"
    ? { input: view.problem.paddedInput, kernel: view.problem.effectiveKernel, output: 0 }
    : { input: view.paddedInput, kernel: numberedKernel, output: view.geometry.output };
}

/** The two lines from the window to the output cell that it makes, as an SVG path. */
export function linkPath(
  layout: FigureLayout,
  window: { readonly row: number; readonly column: number; readonly span: number },
  cell: { readonly row: number; readonly column: number },
): string {
  const { input, output } = layout;
  if (!output) return "";
  const left = input.x + window.column;
  const top = input.y + window.row;
  const [right, bottom] = [left + window.span, top + window.span];
  const [x, y] = [output.x + cell.column, output.y + cell.row];
  return layout.arrangement === "row"
    ? `M${right} ${top}L${x} ${y}M${right} ${bottom}L${x} ${y + 1}`
    : `M${left} ${bottom}L${x} ${y}M${right} ${bottom}L${x + 1} ${y}`;
}

/** The lines between the cells of a grid, its edges included, as an SVG path. */
export function gridPath({ x, y, side }: GridBox): string {
  const lines = Array.from({ length: side + 1 }, (_, index) => index);
  return lines.map((at) => `M${x} ${y + at}h${side}M${x + at} ${y}v${side}`).join("");
}

/** The output cells made so far, up to and with `step` in row order, as an SVG path. */
export function filledPath({ x, y, side }: GridBox, step: number): string {
  const rows = Math.floor((step + 1) / side);
  const rest = (step + 1) % side;
  const whole = rows > 0 ? `M${x} ${y}h${side}v${rows}h${-side}z` : "";
  return rest > 0 ? `${whole}M${x} ${y + rows}h${rest}v1h${-rest}z` : whole;
}

/** Whole rows and whole columns of a grid, as an SVG path; positions from 0. */
export function bandsPath({ x, y, side }: GridBox, positions: readonly number[]): string {
  const bands = positions.map((at) => `M${x} ${y + at}h${side}v1h${-side}zM${x + at} ${y}h1v${side}h-1z`);
  return bands.join("");
}

/** The cell of a grid under a pointer, from its position as shares in [0, 1] of the grid's width and height. */
export function cellAt(side: number, across: number, down: number) {
  const at = (share: number) => Math.min(Math.max(Math.floor(share * side), 0), side - 1);
  return { row: at(down), column: at(across) };
}
