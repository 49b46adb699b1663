import { type Figure, figurePlaces } from "@/lib/quiz/figure";

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** The places of a figure in rows, as they are drawn: a network and a bank of kernels are one row. */
export function placeRows(figure: Figure): readonly (readonly string[])[] {
  const places = figurePlaces(figure);
  const columns = figure.kind === "grid" ? figure.columns : places.length;
  return Array.from({ length: Math.ceil(places.length / columns) }, (_, row) =>
    places.slice(row * columns, (row + 1) * columns),
  );
}

/** The place that a key goes to from another; null where the key is no move. It stops at the border. */
export function movedPlace(figure: Figure, from: string, key: string): string | null {
  const move = MOVES[key];
  if (!move) return null;
  const rows = placeRows(figure);
  const row = rows.findIndex((places) => places.includes(from));
  const column = rows[row]?.indexOf(from) ?? 0;
  const places = rows[within(row + move[0], rows.length)] ?? [];
  return places[within(column + move[1], places.length)] ?? from;
}

function within(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}
