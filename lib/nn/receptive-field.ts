/** Which cells of the network's input one cell of a deep layer can see, along one axis. */

import { requireExact, requireWhole } from "./whole-number";

/** What the cells of a layer see of the network's input, along one axis, in input cells. */
export interface ReceptiveField {
  /** How many input cells in a row one cell depends on. */
  readonly size: number;
  /** How far the field moves from one cell to the next: the product of the strides so far. */
  readonly jump: number;
  /** Input index, from 0, of the first cell that output 0 sees; negative where it falls in padding. */
  readonly start: number;
}

/** One layer with a sliding window, along one axis, in cells of its own input. */
export interface FieldLayer {
  readonly kernel: number;
  /** 1 by default. */
  readonly stride?: number | undefined;
  /** 1 by default. */
  readonly dilation?: number | undefined;
  /** Padding on the side of index 0; 0 by default. (That on the other side changes nothing to the field.) */
  readonly paddingBefore?: number | undefined;
}

/** What the input itself sees: each cell, itself. */
export const INPUT_FIELD: ReceptiveField = { size: 1, jump: 1, start: 0 };

/**
 * Receptive field after a chain of layers, along one axis. Output i sees the input cells from start + i·jump on,
 * `size` of them.
 * @param layers - from the input to the output; convolutions and poolings alike
 * @returns size = 1 + Σ (effective kernel − 1)·(product of the strides before); jump = product of all strides;
 * start = −Σ padding before·(product of the strides before)
 * @throws ShapeError `not-whole`, or `too-large` beyond exact numbers
 * @see Araujo, Norris & Sim 2019, "Computing Receptive Fields of Convolutional Neural Networks", Distill, equation 2
 * for the size and section "Computing receptive field region" for the start, https://distill.pub/2019/computing-receptive-fields/.
 * A dilated kernel counts for what it spans, as said there.
 * @example receptiveField([{ kernel: 3 }, { kernel: 2, stride: 2 }, { kernel: 3 }]) // { size: 8, jump: 2, start: 0 }
 */
export function receptiveField(layers: readonly FieldLayer[]): ReceptiveField {
  return layers.reduce(extendField, INPUT_FIELD);
}

/**
 * The field after one more layer.
 * @throws ShapeError as `receptiveField`
 */
export function extendField(field: ReceptiveField, layer: FieldLayer): ReceptiveField {
  const kernel = requireWhole("kernel", layer.kernel);
  const stride = requireWhole("stride", layer.stride ?? 1);
  const dilation = requireWhole("dilation", layer.dilation ?? 1);
  const paddingBefore = requireWhole("paddingBefore", layer.paddingBefore ?? 0, {
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
  });
  return {
    size: requireExact("receptiveField", field.size + dilation * (kernel - 1) * field.jump),
    jump: requireExact("jump", field.jump * stride),
    start: requireExact("start", field.start - paddingBefore * field.jump),
  };
}

/**
 * The field of the sum of two branches with the same jump: from the first cell that either sees to the last one.
 * @returns null if the jumps differ, since no single field then holds for every output
 * @throws ShapeError `too-large` beyond exact numbers
 */
export function uniteFields(one: ReceptiveField, other: ReceptiveField): ReceptiveField | null {
  if (one.jump !== other.jump) return null;
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.start + one.size, other.start + other.size);
  return { size: requireExact("receptiveField", end - start), jump: one.jump, start };
}
