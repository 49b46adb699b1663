/** A figure that a learner points at, as data: what can be pointed at has an id, so that a keyboard can reach it. */

import type { RichText } from "./inline-marks";

/** Cells in rows and columns; a place is `cellPlace(row, column)`. */
export interface GridFigure {
  readonly kind: "grid";
  /** What the figure shows, for those who don't see it. */
  readonly caption: RichText;
  readonly rows: number;
  readonly columns: number;
  /** What each cell holds, in row order; cells are empty where it is left out. */
  readonly values?: readonly number[] | undefined;
}

/** The layers of a network from the input to the output; a place is the id of a layer. */
export interface NetworkFigure {
  readonly kind: "network";
  readonly caption: RichText;
  readonly layers: readonly {
    readonly id: string;
    readonly label: RichText;
    /** Shape of what comes out of it, `[height, width, channels]` or `[units]`. */
    readonly shape: readonly number[];
  }[];
}

/** A bank of kernels side by side; a place is the id of a kernel. */
export interface KernelsFigure {
  readonly kind: "kernels";
  readonly caption: RichText;
  readonly kernels: readonly {
    readonly id: string;
    readonly label: RichText;
    /** Weights of a square kernel, row by row. */
    readonly weights: readonly (readonly number[])[];
  }[];
}

export type Figure = GridFigure | NetworkFigure | KernelsFigure;

/** The place of a cell of a grid. @param row, column - from 0 @example cellPlace(2, 3) // "2,3" */
export function cellPlace(row: number, column: number): string {
  return `${row},${column}`;
}

/** Every place of a figure, in reading order. */
export function figurePlaces(figure: Figure): readonly string[] {
  switch (figure.kind) {
    case "grid":
      return Array.from({ length: figure.rows * figure.columns }, (_, index) =>
        cellPlace(Math.floor(index / figure.columns), index % figure.columns),
      );
    case "network":
      return figure.layers.map((layer) => layer.id);
    case "kernels":
      return figure.kernels.map((kernel) => kernel.id);
  }
}
