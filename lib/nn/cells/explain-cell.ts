/** What made one cell of a network, worked out again by hand from the layer before. */

import { inputWindow } from "@/lib/nn/conv-geometry";
import type { ActivationName, ActivationSpec } from "@/lib/nn/layer-spec";
import { type Window2d, type WindowGeometry, windowGeometry } from "@/lib/nn/window-2d";
import { activated } from "./activated";
import type { ChainLayer } from "./layer-chain";
import { type CellPlace, flatIndex, flatPlace, type Maps, valueAt } from "./maps";
import { type NormBank, type NormCell, normCell } from "./norm-cell";
import { type KernelBank, type WeightedCell, weightedCell } from "./weighted-cell";

export interface PoolCell {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The values of the window in row order; what lies in the padding is left out. */
  readonly values: readonly number[];
  readonly mode: "max" | "average";
  /** Index of the first largest. */
  readonly largest: number;
  readonly value: number;
}

export interface SoftmaxCell {
  /** One a class: z, eᶻ and its share of the sum. */
  readonly rows: readonly { readonly logit: number; readonly exponential: number; readonly share: number }[];
  /** Σ eᶻ. */
  readonly total: number;
  readonly value: number;
}

/** How a cell came about; `value` is what it must be. */
export type CellExplanation =
  | ({ readonly work: "conv" | "dense" } & WeightedCell)
  | { readonly work: "relu"; readonly input: number; readonly value: number }
  | {
      readonly work: "activation";
      readonly activation: ActivationName;
      readonly input: number;
      readonly value: number;
    }
  | ({ readonly work: "norm" } & NormCell)
  | ({ readonly work: "pool" } & PoolCell)
  | ({ readonly work: "softmax" } & SoftmaxCell)
  | { readonly work: "flatten"; readonly index: number; readonly place: CellPlace; readonly value: number }
  | { readonly work: "input"; readonly value: number };

/**
 * The computation of a cell.
 * @param input - what the layer reads, in the shape `layer.reads`; the layer's own values for the input
 * @param bank - kernels and biases of a convolution or dense layer, statistics of a normalisation; null elsewhere
 * @param place - inside the layer
 * @returns null where a layer has no such numbers, or others than its shape asks for, and where the work isn't known
 */
export function explainCell(
  layer: ChainLayer,
  input: Maps,
  bank: KernelBank | NormBank | null,
  place: CellPlace,
): CellExplanation | null {
  switch (layer.work) {
    case "conv":
    case "dense": {
      if (!bank || !("kernel" in bank) || !fits(layer, bank)) return null;
      return { work: layer.work, ...weightedCell(input, bank, windowOf(layer, place), place.channel) };
    }
    case "relu": {
      const value = valueAt(input, place);
      return { work: "relu", input: value, value: Math.max(0, value) };
    }
    case "activation": {
      const before = valueAt(input, place);
      const { activation } = layer.spec as ActivationSpec; // as the work says
      return { work: "activation", activation, input: before, value: activated(activation, before) };
    }
    case "norm": {
      if (!bank || !("variance" in bank) || bank.mean.length !== layer.shape.channels) return null;
      return { work: "norm", ...normCell(bank, valueAt(input, place), place.channel) };
    }
    case "other":
      return null;
    case "pool":
      return { work: "pool", ...poolCell(layer, input, place) };
    case "softmax":
      return { work: "softmax", ...softmaxCell(input.values, place.channel) };
    case "flatten": {
      const from = flatPlace(layer.reads, place.channel);
      return {
        work: "flatten",
        index: flatIndex(layer.reads, from),
        place: from,
        value: valueAt(input, from),
      };
    }
    case "input":
      return { work: "input", value: valueAt(input, place) };
  }
}

/** The cells of the layer before that a cell reads. */
export function windowOf(
  layer: ChainLayer,
  { row, column, channel }: CellPlace,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const { reads } = layer;
  switch (layer.work) {
    case "conv":
    case "pool": {
      const { rows, columns } = layerGeometry(layer);
      return { rows: inputWindow(rows, row), columns: inputWindow(columns, column) };
    }
    case "dense":
      return { rows: steps(reads.height), columns: steps(reads.width) };
    case "flatten": {
      const from = flatPlace(reads, channel);
      return { rows: [from.row], columns: [from.column] };
    }
    default:
      return { rows: [row], columns: [column] };
  }
}

/** The window of a convolution or pooling layer. @throws Error for any other layer */
export function layerGeometry({ name, spec, reads }: ChainLayer): WindowGeometry {
  const shape = [reads.height, reads.width, reads.channels];
  if (spec?.kind === "conv2d") return windowGeometry(spec as Window2d, shape);
  if (spec?.kind === "globalAveragePool2d") {
    const whole = [reads.height, reads.width] as const;
    return windowGeometry({ kernel: whole, stride: whole }, shape);
  }
  if (spec?.kind === "maxPool2d" || spec?.kind === "averagePool2d") {
    const { size, stride = size, padding } = spec;
    return windowGeometry({ kernel: size, stride, padding }, shape);
  }
  throw new Error(`${name} has no window`);
}

/** Whether kernels and biases are as long as the layer asks for. */
function fits(layer: ChainLayer, bank: KernelBank): boolean {
  const { reads, shape } = layer;
  const geometry = layer.work === "conv" ? layerGeometry(layer) : null;
  const taps = geometry ? geometry.rows.kernel * geometry.columns.kernel : reads.height * reads.width;
  return bank.kernel.length === taps * reads.channels * shape.channels && bank.bias.length === shape.channels;
}

function poolCell(layer: ChainLayer, input: Maps, place: CellPlace): PoolCell {
  const { rows, columns } = windowOf(layer, place);
  const inRows = rows.filter((row) => row >= 0 && row < input.height);
  const inColumns = columns.filter((column) => column >= 0 && column < input.width);
  const values = inRows.flatMap((row) =>
    inColumns.map((column) => valueAt(input, { row, column, channel: place.channel })),
  );
  const mode = layer.spec?.kind === "maxPool2d" ? "max" : "average";
  const highest = Math.max(...values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    rows: inRows,
    columns: inColumns,
    values,
    mode,
    largest: values.indexOf(highest),
    value: mode === "max" ? highest : mean,
  };
}

function softmaxCell(logits: Float32Array, unit: number): SoftmaxCell {
  const exponentials = Array.from(logits, Math.exp);
  const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
  const rows = exponentials.map((exponential, index) => ({
    logit: logits[index] as number, // as many as exponentials
    exponential,
    share: exponential / total,
  }));
  return { rows, total, value: rows[unit]?.share ?? 0 };
}

function steps(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
