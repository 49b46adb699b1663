/** All kernels of a convolution on one sheet: a tile for each pair of input map and filter. */

import { divergingPixel } from "./diverging-palette";

/** Shape of the kernels: `[height, width, channels, filters]`. */
export type KernelShape = readonly [height: number, width: number, channels: number, filters: number];

/** How the tiles lie, in pixels. */
export interface SheetLayout {
  readonly columns: number;
  readonly rows: number;
  /** Pixels of a side of a weight. */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between two tiles, in weights. */
const GAP = 1;

/**
 * Where the tiles lie. With one input map the filters follow each other over several rows; else each filter has a column, each
 * input map a row.
 * @param columns - at most so many filters in a row, where there is one input map
 */
export function sheetLayout(shape: KernelShape, columns: number, cell: number): SheetLayout {
  const [height, width, channels, filters] = shape;
  const across = channels === 1 ? Math.min(columns, filters) : filters;
  const down = channels === 1 ? Math.ceil(filters / across) : channels;
  return {
    columns: across,
    rows: down,
    cell,
    width: (across * (width + GAP) - GAP) * cell,
    height: (down * (height + GAP) - GAP) * cell,
  };
}

/**
 * The sheet as pixels; what lies between tiles stays transparent.
 * @param values - `[height, width, channels, filters]` in row order
 * @param limit - the magnitude that gets the full colour
 */
export function sheetPixels(
  values: Float32Array,
  shape: KernelShape,
  layout: SheetLayout,
  palette: Uint32Array,
  limit: number,
): Uint32Array<ArrayBuffer> {
  const [height, width, channels, filters] = shape;
  const pixels = new Uint32Array(layout.width * layout.height);
  values.forEach((value, index) => {
    const filter = index % filters;
    const channel = Math.floor(index / filters) % channels;
    const column = Math.floor(index / (filters * channels)) % width;
    const row = Math.floor(index / (filters * channels * width));
    const tile = channels === 1 ? filter : channel * layout.columns + filter;
    const left = ((tile % layout.columns) * (width + GAP) + column) * layout.cell;
    const top = (Math.floor(tile / layout.columns) * (height + GAP) + row) * layout.cell;
    fillCell(pixels, layout, { left, top }, divergingPixel(palette, value, limit));
  });
  return pixels;
}

function fillCell(
  pixels: Uint32Array,
  { width, cell }: SheetLayout,
  { left, top }: { readonly left: number; readonly top: number },
  pixel: number,
): void {
  for (let row = top; row < top + cell; row++) {
    pixels.fill(pixel, row * width + left, row * width + left + cell);
  }
}
