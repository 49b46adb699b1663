/** How a map is drawn: its cells in units of the drawing, with the padding round it. */

/** Side of a cell in the drawing; text this large is drawn sharp. */
export const CELL = 50;

/** Above this side, in cells, numbers would be too small to read. */
const MOST_NUMBERED = 12;

/** Cells of padding on each side. */
export interface PaddingRing {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const NO_RING: PaddingRing = { top: 0, bottom: 0, left: 0, right: 0 };

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
}

/** The map with its padding, in cells. */
export function paddedSize({ width, height }: MapSize, ring: PaddingRing): MapSize {
  return { width: width + ring.left + ring.right, height: height + ring.top + ring.bottom };
}

/** Whether numbers in the cells can be read. */
export function areNumbersReadable(size: MapSize, ring: PaddingRing): boolean {
  const padded = paddedSize(size, ring);
  return Math.max(padded.width, padded.height) <= MOST_NUMBERED;
}

/** Size of a number that has to fit in a cell, in units of the drawing. */
export function numberSize(text: string): number {
  return Math.min(25, 84 / Math.max(text.length, 1));
}

/** The cell under a pointer, from its place as shares of the drawing's width and height. */
export function cellUnder(size: MapSize, across: number, down: number): PlacedCell {
  const at = (share: number, count: number) => Math.min(Math.max(Math.floor(share * count), 0), count - 1);
  return { row: at(down, size.height), column: at(across, size.width) };
}

/** The lines between cells, the outer ones included, as an SVG path. */
export function linesPath({ width, height }: MapSize, ring: PaddingRing): string {
  const [left, top] = [ring.left * CELL, ring.top * CELL];
  const across = Array.from({ length: height + 1 }, (_, at) => `M${left} ${top + at * CELL}h${width * CELL}`);
  const down = Array.from({ length: width + 1 }, (_, at) => `M${left + at * CELL} ${top}v${height * CELL}`);
  return [...across, ...down].join("");
}

/** Squares round cells, as an SVG path; cells count from the map's corner, the padding below 0. */
export function cellsPath(cells: readonly PlacedCell[], ring: PaddingRing): string {
  return cells
    .map(
      ({ row, column }) =>
        `M${(column + ring.left) * CELL} ${(row + ring.top) * CELL}h${CELL}v${CELL}h${-CELL}z`,
    )
    .join("");
}

/** One square round a window without gaps, squares round its cells where it has some, as an SVG path. */
export function windowPath(cells: readonly PlacedCell[], ring: PaddingRing): string {
  const rows = new Set(cells.map(({ row }) => row));
  const columns = new Set(cells.map(({ column }) => column));
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const hasGaps = Math.max(...rows) - top >= rows.size || Math.max(...columns) - left >= columns.size;
  if (cells.length === 0 || hasGaps) return cellsPath(cells, ring);
  const [x, y] = [(left + ring.left) * CELL, (top + ring.top) * CELL];
  return `M${x} ${y}h${columns.size * CELL}v${rows.size * CELL}h${-columns.size * CELL}z`;
}

/** The cells after `step` in row order, as an SVG path. */
export function restPath({ width, height }: MapSize, step: number): string {
  const row = Math.floor(step / width);
  const column = (step % width) + 1;
  const rest = width - column;
  const line = rest > 0 ? `M${column * CELL} ${row * CELL}h${rest * CELL}v${CELL}h${-rest * CELL}z` : "";
  return `${line}M0 ${(row + 1) * CELL}h${width * CELL}V${height * CELL}H0z`;
}
