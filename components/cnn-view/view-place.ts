/** Where the reader looks, inside the network. */

import type { ChainLayer, MapsShape } from "@/lib/nn/cells/layer-chain";
import type { CellPlace, Maps } from "@/lib/nn/cells/maps";
import type { Gaze, Level } from "./gaze.model";

/** The level, and the layer and cell that are looked at. */
export interface ViewPlace {
  readonly level: Level;
  /** Null where nothing has been looked at yet. */
  readonly layer: ChainLayer | null;
  readonly place: CellPlace;
  /** The input map whose products are listed. */
  readonly part: number;
}

/** The state's place, moved inside the network that is shown. */
export function viewPlace(chain: readonly ChainLayer[], gaze: Gaze): ViewPlace {
  const layer = chain.find(({ name }) => name === gaze.layer) ?? null;
  if (!layer) return { level: "network", layer, place: { row: 0, column: 0, channel: 0 }, part: 0 };
  return {
    level: gaze.level,
    layer,
    place: insideMaps(layer.shape, gaze),
    part: inside(gaze.part, layer.reads.channels),
  };
}

/** A place moved to the nearest cell of the maps. */
function insideMaps({ height, width, channels }: MapsShape, place: CellPlace): CellPlace {
  return {
    row: inside(place.row, height),
    column: inside(place.column, width),
    channel: inside(place.channel, channels),
  };
}

/** The cell of largest magnitude of one map: where to look first. */
export function strongestCell({ values, width, channels }: Maps, channel: number): CellPlace {
  let best = 0;
  const magnitude = (cell: number) => Math.abs(values[cell * channels + channel] ?? 0);
  for (let cell = 1; cell < values.length / channels; cell++) {
    if (magnitude(cell) > magnitude(best)) best = cell;
  }
  return { row: Math.floor(best / width), column: best % width, channel };
}

function inside(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}
