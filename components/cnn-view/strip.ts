import { type ChainLayer, isUnits } from "@/lib/nn/cells/layer-chain";

/** More units than this don't each have room for their number. */
const MOST_TILES = 16;

/** Whether the overview draws a layer as one strip of numbers, rather than map by map or unit by unit. */
export function isStrip(layer: ChainLayer): boolean {
  return layer.work === "flatten" || (isUnits(layer) && layer.shape.channels > MOST_TILES);
}

const ROWS = [8, 12, 16, 24] as const;
/** Share of the width that the maps may take, in hundredths, and that of a tile times the tiles in a column. */
const ROOM = 45;
const COLUMN = 30;

/** How many maps stand in a column of the overview, so that all layers fit side by side. */
export function overviewRows(chain: readonly ChainLayer[]): number {
  const counts = chain.filter((layer) => !isUnits(layer)).map(({ shape }) => shape.channels);
  const columns = (rows: number) => counts.reduce((sum, count) => sum + Math.ceil(count / rows), 0);
  return ROWS.find((rows) => (columns(rows) * COLUMN) / rows <= ROOM) ?? 32;
}
