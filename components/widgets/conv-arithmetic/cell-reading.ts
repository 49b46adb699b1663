/** Which input cells make which output cells, both ways. Positions count from 0; the padding begins below 0. */

import { type ConvGeometry, inputWindow } from "@/lib/nn/conv-geometry";

/** What one output cell reads. */
export interface CellReading {
  readonly row: number;
  readonly column: number;
  /** Input row of each row of taps, and input column of each column of taps. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Those that lie in the input, not in its padding. */
  readonly insideRows: readonly number[];
  readonly insideColumns: readonly number[];
  readonly taps: number;
  readonly paddingTaps: number;
}

/** Cells that no window reads. */
export interface UnreadCells {
  /** Rows of the padded input that no window reads; columns are alike. A cell is read where its row and column both are. */
  readonly indices: readonly number[];
  /** Unread cells of the input itself, and all its cells. */
  readonly inputCells: number;
  readonly inputTotal: number;
  /** Rows at the end that a whole step no longer reaches, and how many of them are input rather than padding. */
  readonly trailing: number;
  readonly trailingInput: number;
  /** Whether rows of the input are skipped between two taps or two windows. */
  readonly hasGaps: boolean;
}

/**
 * The taps that make one output cell.
 * @throws ShapeError `outside-output`
 */
export function cellReading(geometry: ConvGeometry, row: number, column: number): CellReading {
  const rows = inputWindow(geometry, row);
  const columns = inputWindow(geometry, column);
  const insideRows = rows.filter((index) => isInput(geometry, index));
  const insideColumns = columns.filter((index) => isInput(geometry, index));
  const taps = rows.length * columns.length;
  const paddingTaps = taps - insideRows.length * insideColumns.length;
  return { row, column, rows, columns, insideRows, insideColumns, taps, paddingTaps };
}

/** The outputs, along one axis, that read one position of the padded input. */
export function readersOf(geometry: ConvGeometry, index: number): readonly number[] {
  const outputs = Array.from({ length: geometry.output }, (_, output) => output);
  return outputs.filter((output) => inputWindow(geometry, output).includes(index));
}

/** Where the padded input is never read. */
export function unreadCells(geometry: ConvGeometry): UnreadCells {
  const { input, paddingBefore, paddingAfter, unused, output } = geometry;
  const read = new Set(Array.from({ length: output }, (_, index) => inputWindow(geometry, index)).flat());
  const positions = Array.from(
    { length: paddingBefore + input + paddingAfter },
    (_, index) => index - paddingBefore,
  );
  const indices = positions.filter((index) => !read.has(index));
  const inputIndices = indices.filter((index) => isInput(geometry, index));
  const trailingInput = Math.max(0, unused - paddingAfter);
  return {
    indices,
    inputCells: input ** 2 - (input - inputIndices.length) ** 2,
    inputTotal: input ** 2,
    trailing: unused,
    trailingInput,
    hasGaps: inputIndices.length > trailingInput,
  };
}

function isInput({ input }: ConvGeometry, index: number): boolean {
  return index >= 0 && index < input;
}
