/** Where the opened cell and its window are marked in the overview. */

import { type DigitLayer, digitLayer } from "./digit-layers";
import type { Cell } from "./digit-reader.model";
import { type Box, type TileLayout, windowBox } from "./tile-layout";

export interface Mark {
  readonly id: string;
  readonly box: Box;
  /** The opened cell itself, the window whose products are listed, or a window of another map. */
  readonly kind: "cell" | "window" | "other-window";
}

/**
 * The marks on one layer's canvas.
 * @param cell - the opened cell, inside its layer; null for none
 * @param part - the input map whose products are listed
 */
export function layerMarks(layer: DigitLayer, layout: TileLayout, cell: Cell | null, part: number): Mark[] {
  if (!cell) return [];
  if (cell.layer === layer.name) {
    return [{ id: "cell", kind: "cell", box: windowBox(layout, { ...cell, size: 1 }) }];
  }
  const opened = digitLayer(cell.layer);
  if (opened.from !== layer.name) return [];
  const shown = opened.work === "weighted" ? Math.min(part, layer.channels - 1) : cell.channel;
  const isMarked = (channel: number) => opened.work === "weighted" || channel === shown;
  return Array.from({ length: layer.channels }, (_, channel) => channel)
    .filter(isMarked)
    .map((channel) => ({
      id: String(channel),
      kind: channel === shown ? "window" : "other-window",
      box: windowBox(layout, {
        channel,
        row: cell.row * opened.stride,
        column: cell.column * opened.stride,
        size: opened.window,
      }),
    }));
}

/** Layout of a single map drawn one canvas pixel a cell, such as the image or an enlarged map. */
export function singleLayout(layer: DigitLayer): TileLayout {
  return {
    columns: 1,
    rows: 1,
    cell: 1,
    margin: 0,
    pitch: layer.width,
    width: layer.width,
    height: layer.height,
  };
}
