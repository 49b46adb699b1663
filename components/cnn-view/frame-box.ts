/** A rectangle of cells; its rows and columns may reach into the padding. */
export interface MapFrame {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The frame in percent of the map, for the style of an overlay; what lies in the padding is cut off. */
export function frameBox(
  { height, width }: { readonly height: number; readonly width: number },
  { rows, columns }: MapFrame,
) {
  const down = span(rows, height);
  const across = span(columns, width);
  return { top: down.start, height: down.size, left: across.start, width: across.size };
}

function span(cells: readonly number[], count: number) {
  const first = Math.max(Math.min(...cells), 0);
  const end = Math.min(Math.max(...cells) + 1, count);
  return { start: `${(100 * first) / count}%`, size: `${(100 * (end - first)) / count}%` };
}
