import type { PointedCell } from "./figure-scene";
import type { GeometryView } from "./geometry-view";

/** The input cell that the reader looks at after a move; the first look is at the middle of the grid. */
export function movedPointer(
  view: GeometryView,
  pointed: PointedCell | null,
  move: { readonly rows: number; readonly columns: number },
): PointedCell {
  const last = (view.kind === "possible" ? view.paddedInput : view.problem.paddedInput) - 1;
  const middle = { row: Math.floor(last / 2), column: Math.floor(last / 2) };
  const from = pointed?.grid === "input" ? pointed : middle;
  const within = (position: number) => Math.min(Math.max(position, 0), last);
  return { grid: "input", row: within(from.row + move.rows), column: within(from.column + move.columns) };
}
