/** The ledger of a network: what each layer puts out, learns, computes and sees, row by row, and the totals. */

import { effectOf } from "./effect-of";
import { fieldAfter, type ImageField, INPUT_IMAGE_FIELD, uniteImageFields } from "./image-field";
import { freeEffect, type LayerEffect } from "./layer-effect";
import { type NamedLayer, type NamedResidual, type NamedSingle, nameLayers } from "./layer-names";
import type { LayerKind, LayerSpec, Shape } from "./layer-spec";
import { cellCount, shapeText } from "./shape";
import { ShapeError } from "./shape-error";
import { requireExact } from "./whole-number";

/** One layer's line. Shapes leave the batch axis out. */
export interface LedgerRow {
  readonly name: string;
  readonly kind: LayerKind;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  /** All the numbers the layer keeps, as Keras counts them: `nonTrainableParams` are among them. */
  readonly params: number;
  /** Moving statistics of a batch normalisation; 0 elsewhere. */
  readonly nonTrainableParams: number;
  /** For one example. */
  readonly multiplyAdds: number;
  /** Null where places no longer mean a region of the input: after flattening, or after growing the image. */
  readonly receptiveField: ImageField | null;
}

export interface LedgerTotals {
  readonly params: number;
  readonly trainableParams: number;
  readonly nonTrainableParams: number;
  readonly multiplyAdds: number;
}

export interface NetworkLedger {
  readonly rows: readonly LedgerRow[];
  readonly totals: LedgerTotals;
  readonly outputShape: Shape;
}

/**
 * Prices a whole network for one example. A residual block gives the rows of its body, those of its shortcut, then
 * one for the sum.
 * @param inputShape - `[height, width, channels]`, or `[inputs]` for dense layers alone
 * @throws ShapeError for an impossible layer, whose name is in the message and in `layer`
 * @example network([{ kind: "conv2d", filters: 8, kernel: 3 }], [28, 28, 1]).totals.params // 80
 */
export function network(layers: readonly LayerSpec[], inputShape: Shape): NetworkLedger {
  if (inputShape.length === 0) {
    throw new ShapeError("wrong-rank", { expected: 3, rank: 0, shape: shapeText(inputShape) });
  }
  cellCount(inputShape);
  const start: Place = { shape: inputShape, field: INPUT_IMAGE_FIELD };
  const { rows, place } = runLayers(nameLayers(layers), start);
  return { rows, totals: addUp(rows), outputShape: place.shape };
}

/** Where the data is on its way through the network. */
interface Place {
  readonly shape: Shape;
  readonly field: ImageField | null;
}

interface Passage {
  readonly rows: readonly LedgerRow[];
  readonly place: Place;
}

function runLayers(layers: readonly NamedLayer[], start: Place): Passage {
  let place = start;
  const rows: LedgerRow[] = [];
  for (const layer of layers) {
    const passage = layer.kind === "residual" ? runResidual(layer, place) : runLayer(layer, place);
    rows.push(...passage.rows);
    place = passage.place;
  }
  return { rows, place };
}

function runLayer(layer: NamedSingle, place: Place): Passage {
  return sayingWhere(layer.name, () => {
    const effect = effectOf(layer, place.shape);
    cellCount(effect.outputShape);
    const field = fieldAfter(place.field, effect.field);
    return {
      rows: [ledgerRow(layer, place.shape, effect, field)],
      place: { shape: effect.outputShape, field },
    };
  });
}

function runResidual(layer: NamedResidual, place: Place): Passage {
  const body = runLayers(layer.body, place);
  const shortcut = runLayers(layer.shortcut, place);
  const { shape } = body.place;
  if (shapeText(shape) !== shapeText(shortcut.place.shape)) {
    const values = { body: shapeText(shape), shortcut: shapeText(shortcut.place.shape) };
    throw new ShapeError("residual-mismatch", values, layer.name);
  }
  const field = uniteImageFields(body.place.field, shortcut.place.field);
  const sum = ledgerRow(layer, shape, freeEffect(shape, "kept"), field);
  return { rows: [...body.rows, ...shortcut.rows, sum], place: { shape, field } };
}

function ledgerRow(
  { name, kind }: NamedLayer,
  inputShape: Shape,
  { outputShape, params, nonTrainableParams, multiplyAdds }: LayerEffect,
  receptiveField: ImageField | null,
): LedgerRow {
  return { name, kind, inputShape, outputShape, params, nonTrainableParams, multiplyAdds, receptiveField };
}

function addUp(rows: readonly LedgerRow[]): LedgerTotals {
  const total = (quantity: "params" | "nonTrainableParams" | "multiplyAdds") =>
    requireExact(
      quantity,
      rows.reduce((sum, row) => sum + row[quantity], 0),
    );
  const params = total("params");
  const nonTrainableParams = total("nonTrainableParams");
  return {
    params,
    trainableParams: params - nonTrainableParams,
    nonTrainableParams,
    multiplyAdds: total("multiplyAdds"),
  };
}

function sayingWhere<T>(layer: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ShapeError) throw new ShapeError(error.code, error.values, layer);
    throw error;
  }
}
