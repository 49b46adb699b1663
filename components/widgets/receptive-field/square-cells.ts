import type { Level, SeenCell } from "./stack-view";

/** A seen cell of a square; `share` are its ways, as a share of the most. */
export interface SquareCell {
  readonly row: number;
  readonly column: number;
  readonly share: number;
}

/** The cells seen inside a level: every seen row with every seen column. */
export function squareCells(
  { cells }: Level,
  rows: readonly SeenCell[],
  columns: readonly SeenCell[],
): readonly SquareCell[] {
  const inside = (seen: readonly SeenCell[]) => seen.filter(({ index }) => index >= 0 && index < cells);
  const most = (seen: readonly SeenCell[]) => Math.max(1, ...seen.map(({ ways }) => ways));
  const total = most(rows) * most(columns);
  return inside(rows).flatMap((row) =>
    inside(columns).map((column) => ({
      row: row.index,
      column: column.index,
      share: (row.ways * column.ways) / total,
    })),
  );
}
