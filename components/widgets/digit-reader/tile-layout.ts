/** Where the maps of a layer lie on its canvas: equal square tiles in a grid, with half a gap around each. */

import type { DigitLayer } from "./digit-layers";

export interface TileLayout {
  /** Tiles side by side, and rows of them. */
  readonly columns: number;
  readonly rows: number;
  /** Canvas pixels of one cell of a map. */
  readonly cell: number;
  /** Canvas pixels around each tile; between two there are twice as many. */
  readonly margin: number;
  /** Canvas pixels from one tile to the next. */
  readonly pitch: number;
  readonly width: number;
  readonly height: number;
}

/** Canvas pixels from tile to tile where eight share a row. It is 4 cells of margin-free 24 wide maps, and 8 of 12. */
const EIGHTH = 104;

/** Tiles side by side as the demo is prerendered. */
export const FIRST_COLUMNS = 16;

/** Layout of a layer's maps. @param columns - 8 or 16 tiles side by side */
export function tileLayout(layer: DigitLayer, columns: number): TileLayout {
  const pitch = (EIGHTH * 8) / columns;
  const cell = Math.floor((pitch * 12) / 13 / layer.width);
  const rows = Math.ceil(layer.channels / columns);
  return {
    columns,
    rows,
    cell,
    margin: (pitch - cell * layer.width) / 2,
    pitch,
    width: pitch * columns,
    height: pitch * rows,
  };
}

/** The layout of a layer as the demo is prerendered. */
export function firstLayout(layer: DigitLayer): TileLayout {
  return tileLayout(layer, Math.min(FIRST_COLUMNS, layer.channels));
}

/** Part of a canvas in percent of its size, for the style of an overlay. */
export interface Box {
  readonly left: string;
  readonly top: string;
  readonly width: string;
  readonly height: string;
}

/** The box around a square window of a map. @param size - side, in cells */
export function windowBox(
  layout: TileLayout,
  place: { readonly channel: number; readonly row: number; readonly column: number; readonly size: number },
): Box {
  const left = tileStart(layout, place.channel % layout.columns) + place.column * layout.cell;
  const top = tileStart(layout, Math.floor(place.channel / layout.columns)) + place.row * layout.cell;
  const side = place.size * layout.cell;
  return {
    left: percent(left / layout.width),
    top: percent(top / layout.height),
    width: percent(side / layout.width),
    height: percent(side / layout.height),
  };
}

/**
 * The cell under a point of the canvas; a point between two tiles belongs to the nearest cell.
 * @param x - share of the canvas' width in [0, 1]
 * @param y - share of its height
 */
export function cellAt(
  layer: DigitLayer,
  layout: TileLayout,
  x: number,
  y: number,
): { readonly channel: number; readonly row: number; readonly column: number } {
  const across = along(x * layout.width, layout, layout.columns, layer.width);
  const down = along(y * layout.height, layout, layout.rows, layer.height);
  const channel = Math.min(down.tile * layout.columns + across.tile, layer.channels - 1);
  return { channel, row: down.cell, column: across.cell };
}

function along(position: number, layout: TileLayout, tiles: number, cells: number) {
  const tile = clamp(Math.floor(position / layout.pitch), tiles);
  const cell = clamp(Math.floor((position - tileStart(layout, tile)) / layout.cell), cells);
  return { tile, cell };
}

function tileStart({ pitch, margin }: TileLayout, tile: number): number {
  return tile * pitch + margin;
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}

function percent(share: number): string {
  return `${100 * share}%`;
}
