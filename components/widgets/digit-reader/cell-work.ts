/** What made one cell, recomputed by hand, and how far that is from what TensorFlow.js gave. */

import type { LayerWeights } from "@/lib/tf/protocol";
import { digitLayer } from "./digit-layers";
import type { Cell } from "./digit-reader.model";
import { cellValue, type LayerMaps, weightsOf } from "./layer-maps";
import { type WeightedSum, weightedSum } from "./weighted-sum";

export interface ReluWork {
  readonly work: "relu";
  readonly input: number;
  readonly value: number;
}

export interface PoolWork {
  readonly work: "pool";
  /** The 2 × 2 values in row order. */
  readonly values: readonly number[];
  /** Index of the first largest. */
  readonly largest: number;
  readonly value: number;
}

export interface SoftmaxWork {
  readonly work: "softmax";
  /** One row a digit: z, eᶻ and its share of the sum. */
  readonly rows: readonly { readonly logit: number; readonly exponential: number; readonly share: number }[];
  /** Σ eᶻ. */
  readonly total: number;
  readonly value: number;
}

export type CellWork = WeightedSum | ReluWork | PoolWork | SoftmaxWork;

/** A cell's computation beside the value that the model service reported. */
export interface CellReport {
  readonly cell: Cell;
  readonly details: CellWork;
  readonly reported: number;
  /** |by hand − reported|. */
  readonly gap: number;
  readonly isEqual: boolean;
}

/** Float32 sums of 400 terms stay well inside this, relative to values above 1 and absolute below. */
const TOLERANCE = 1e-4;

/**
 * The computation of a cell.
 * @param cell - inside its layer, and not of the image
 * @param part - which input map's products to list, where a cell has several
 * @returns null where the weights of its layer are missing
 */
export function cellReport(
  maps: LayerMaps,
  weights: readonly LayerWeights[],
  cell: Cell,
  part: number,
): CellReport | null {
  const details = cellWork(maps, weights, cell, part);
  if (!details) return null;
  const reported = cellValue(maps[cell.layer], digitLayer(cell.layer), cell);
  const gap = Math.abs(details.value - reported);
  return { cell, details, reported, gap, isEqual: gap <= TOLERANCE * Math.max(1, Math.abs(reported)) };
}

function cellWork(
  maps: LayerMaps,
  weights: readonly LayerWeights[],
  cell: Cell,
  part: number,
): CellWork | null {
  switch (digitLayer(cell.layer).work) {
    case "weighted": {
      const own = weightsOf(weights, cell.layer);
      return own ? weightedSum(maps, own, cell, part) : null;
    }
    case "relu":
      return reluWork(maps, cell);
    case "pool":
      return poolWork(maps, cell);
    case "softmax":
      return softmaxWork(maps, cell);
    case "input":
      return null;
  }
}

function reluWork(maps: LayerMaps, cell: Cell): ReluWork {
  const { from } = digitLayer(cell.layer);
  const input = cellValue(maps[from], digitLayer(from), cell);
  return { work: "relu", input, value: Math.max(0, input) };
}

function poolWork(maps: LayerMaps, cell: Cell): PoolWork {
  const { from, window: size, stride } = digitLayer(cell.layer);
  const values = Array.from({ length: size * size }, (_, index) =>
    cellValue(maps[from], digitLayer(from), {
      row: cell.row * stride + Math.floor(index / size),
      column: cell.column * stride + (index % size),
      channel: cell.channel,
    }),
  );
  const value = Math.max(...values);
  return { work: "pool", values, largest: values.indexOf(value), value };
}

function softmaxWork(maps: LayerMaps, cell: Cell): SoftmaxWork {
  const exponentials = Array.from(maps.logits, Math.exp);
  const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
  const rows = exponentials.map((exponential, digit) => ({
    logit: maps.logits[digit] as number, // as many as exponentials
    exponential,
    share: exponential / total,
  }));
  return { work: "softmax", rows, total, value: rows[cell.channel]?.share ?? 0 };
}
