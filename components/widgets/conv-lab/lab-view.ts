/** Everything that follows from the settings and the input: maps, the terms of one cell, and what the layer costs. */

import { type ActivationName, activate } from "@/lib/nn/activations";
import type { Maps } from "@/lib/nn/cells/maps";
import { type KernelBank, type WeightedCell, weightedCell } from "@/lib/nn/cells/weighted-cell";
import type { Padding } from "@/lib/nn/conv-geometry";
import { type LayerAxes, layerAxis, layerSums } from "@/lib/nn/conv-layer-2d";
import { convMultiplyAdds } from "@/lib/nn/multiply-adds";
import { convParams } from "@/lib/nn/params";
import { ShapeError, type ShapeErrorValues } from "@/lib/nn/shape-error";
import type { ConvLabState } from "./conv-lab.model";
import { kernelBank } from "./lab-filters";
import { RANGES } from "./lab-ranges";

/** The output cell looked at, from 0, its terms and what the activation makes of their sum. */
export interface LabCell extends WeightedCell {
  readonly filter: number;
  readonly row: number;
  readonly column: number;
  readonly activated: number;
}

/** A layer that can be. */
export interface PossibleLab {
  readonly kind: "possible";
  readonly isTransposed: boolean;
  readonly input: Maps;
  readonly bank: KernelBank;
  readonly axes: LayerAxes;
  /** After the activation, `[height, width, filters]`. */
  readonly output: Maps;
  readonly cell: LabCell;
  /** Cells of the output, filters aside, and the one looked at in row order. */
  readonly cells: number;
  readonly step: number;
  readonly params: number;
  readonly multiplyAdds: number;
}

/** A layer that leaves no output, with the numbers that say why. */
export interface ImpossibleLab {
  readonly kind: "impossible";
  readonly isTransposed: boolean;
  readonly input: Maps;
  readonly bank: KernelBank;
  readonly problem: LabProblem;
}

export type LabProblem =
  | ({
      readonly code: "kernel-too-large";
      /** The smallest padding on each side that makes room; null where the slider doesn't go so far. */
      readonly enoughPadding: number | null;
    } & ShapeErrorValues["kernel-too-large"])
  | { readonly code: "empty-output"; readonly output: number; readonly padding: number };

export type LabView = PossibleLab | ImpossibleLab;

/** The padding as lib/nn takes it. */
function paddingOf({ paddingMode, padding }: Pick<ConvLabState, "padding" | "paddingMode">): Padding {
  return paddingMode === "explicit" ? padding : paddingMode;
}

/** How the layer moves, as lib/nn takes it. */
function movementOf(state: ConvLabState) {
  const { kernel, stride, dilation, transposed } = state;
  return { kernel, stride, dilation, padding: paddingOf(state), isTransposed: transposed };
}

/** A layer over an input. A layer that can't be is a view too, never an exception. */
export function labLayer(state: ConvLabState, input: Maps): LabLayer {
  const bank = kernelBank(state, input.channels);
  const given = { input, bank, isTransposed: state.transposed };
  const movement = movementOf(state);
  try {
    const axes = { rows: layerAxis(input.height, movement), columns: layerAxis(input.width, movement) };
    const sums = layerSums(input, bank, axes);
    const values = sums.values.map((sum) => activate(sum, state.activation));
    return {
      kind: "possible",
      ...given,
      axes,
      output: { ...sums, values },
      ...costOf(state, input, axes),
    };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { kind: "impossible", ...given, problem: problemOf(error, state) };
  }
}

export type LabLayer = Omit<PossibleLab, "cell" | "cells" | "step"> | ImpossibleLab;

/** The layer with the cell looked at, kept inside its output. */
export function labView(
  layer: LabLayer,
  place: Pick<ConvLabState, "filter" | "row" | "column">,
  activation: ActivationName,
): LabView {
  if (layer.kind === "impossible") return layer;
  const { input, bank, axes, output } = layer;
  const filter = Math.min(place.filter, output.channels - 1);
  const row = Math.min(place.row, output.height - 1);
  const column = Math.min(place.column, output.width - 1);
  const window = { rows: axes.rows.reads[row] ?? [], columns: axes.columns.reads[column] ?? [] };
  const terms = weightedCell(input, bank, window, filter);
  return {
    ...layer,
    cell: { ...terms, filter, row, column, activated: activate(terms.value, activation) },
    cells: output.height * output.width,
    step: row * output.width + column,
  };
}

function costOf(state: ConvLabState, input: Maps, { rows, columns }: LayerAxes) {
  const weights = { kernel: state.kernel, inChannels: input.channels, filters: state.filters.length };
  // A transposed layer spreads each cell of its input.
  const outputCells = state.transposed ? input.height * input.width : rows.output * columns.output;
  return { params: convParams(weights), multiplyAdds: convMultiplyAdds({ ...weights, outputCells }) };
}

function problemOf(error: ShapeError, state: ConvLabState): LabProblem {
  if (error.code === "empty-output") {
    const { output } = error.values as ShapeErrorValues["empty-output"];
    return { code: "empty-output", output, padding: state.padding };
  }
  if (error.code !== "kernel-too-large") throw error;
  const values = error.values as ShapeErrorValues["kernel-too-large"];
  const enough = Math.ceil((values.effectiveKernel - values.input) / 2);
  return {
    code: "kernel-too-large",
    ...values,
    enoughPadding: enough <= RANGES.padding.max ? enough : null,
  };
}
