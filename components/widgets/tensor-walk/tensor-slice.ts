/** What a choice of indices leaves of the tensor, and where it lies in memory. */

import { flatPosition, rowStrides } from "@/lib/nn/strides";
import { type Axis, ORDERS, SIDES, type TensorWalkState, WHOLE } from "./tensor-walk.model";

export interface AxisView {
  readonly axis: Axis;
  readonly side: number;
  /** Places in memory from one index to the next. */
  readonly stride: number;
  /** `WHOLE` where none is picked. */
  readonly index: number;
}

export interface SliceView {
  /** In the order of memory. */
  readonly axes: readonly AxisView[];
  /** Sides of what is left; empty for a single number. */
  readonly shape: readonly number[];
  /** How many numbers are left. */
  readonly count: number;
  /** Numbers of the whole tensor. */
  readonly total: number;
  /** Place of the first of them, from 0. */
  readonly first: number;
}

export function sliceView(state: TensorWalkState): SliceView {
  const order = ORDERS[state.order];
  const sides = order.map((axis) => SIDES[axis]);
  const strides = rowStrides(sides);
  const axes = order.map((axis, at) => ({
    axis,
    side: SIDES[axis],
    stride: strides[at] ?? 1, // as many strides as axes
    index: state[axis],
  }));
  const shape = axes.filter(({ index }) => index === WHOLE).map(({ side }) => side);
  return {
    axes,
    shape,
    count: shape.reduce((product, side) => product * side, 1),
    total: sides.reduce((product, side) => product * side, 1),
    first: flatPosition(
      sides,
      axes.map(({ index }) => Math.max(index, 0)),
    ),
  };
}

/** The indices of the number at a place in memory. */
function indicesAt(axes: readonly AxisView[], place: number): readonly number[] {
  return axes.map(({ stride, side }) => Math.floor(place / stride) % side);
}

/** For each place in memory, whether the slice holds it. */
export function heldPlaces({ axes, total }: SliceView): readonly boolean[] {
  return Array.from({ length: total }, (_, place) =>
    indicesAt(axes, place).every((index, at) => {
      const picked = axes[at]?.index ?? WHOLE;
      return picked === WHOLE || picked === index;
    }),
  );
}

/** The value of the tensor at indices by axis. @param values - `[4, 32, 32, 3]` in row order */
export function valueAt(values: Float32Array, indices: Readonly<Record<Axis, number>>): number {
  const place = flatPosition(
    [SIDES.batch, SIDES.row, SIDES.column, SIDES.channel],
    [indices.batch, indices.row, indices.column, indices.channel],
  );
  return values[place] ?? 0; // inside, as the position is checked
}

/** What is left of one image, as a picture: a row or a column is one pixel thick. */
export interface SlicePicture {
  readonly width: number;
  readonly height: number;
  /** `[height, width, 3]` float32 in [0, 1]. */
  readonly colour: Float32Array;
}

/** @param values - `[4, 32, 32, 3]` in row order @param batch - which image */
export function slicePicture(values: Float32Array, state: TensorWalkState, batch: number): SlicePicture {
  const rows = picked(state.row, SIDES.row);
  const columns = picked(state.column, SIDES.column);
  const channels = [0, 1, 2];
  const isOne = state.channel !== WHOLE;
  const colour = rows.flatMap((row) =>
    columns.flatMap((column) =>
      channels.map((channel) => {
        const value = valueAt(values, { batch, row, column, channel: isOne ? state.channel : channel });
        // One channel alone is shown in its own colour, from black to full.
        return isOne && channel !== state.channel ? 0.12 * value : value;
      }),
    ),
  );
  return { width: columns.length, height: rows.length, colour: Float32Array.from(colour) };
}

function picked(index: number, side: number): readonly number[] {
  return index === WHOLE ? Array.from({ length: side }, (_, at) => at) : [index];
}

/** The images of the batch that are left. */
export function shownImages({ batch }: TensorWalkState): readonly number[] {
  return picked(batch, SIDES.batch);
}
