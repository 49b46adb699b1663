/** The grid of numbers: made up, always the same, with what the reader typed over them. */

import { createRandom } from "@/lib/math/random";
import type { Maps } from "@/lib/nn/cells/maps";
import { RANGES } from "./lab-ranges";

/** A number that the reader typed. Places count from 0. */
export interface NumberEdit {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

const LARGEST = RANGES.side.max;

const random = createRandom(11);
/** `[channels, side, side]` at their largest; a smaller grid is the top left part of it, so that resizing keeps the numbers. */
const madeUp = Array.from({ length: RANGES.channels.max * LARGEST ** 2 }, () => Math.floor(random() * 6));

/** The input as numbers, `[side, side, channels]`. */
export function numberMaps(side: number, channels: number, edits: readonly NumberEdit[]): Maps {
  const values = new Float32Array(side * side * channels);
  const put = ({ channel, row, column, value }: NumberEdit) => {
    if (channel < channels && row < side && column < side)
      values[(row * side + column) * channels + channel] = value;
  };
  madeUp.forEach((value, index) => {
    const row = Math.floor(index / LARGEST) % LARGEST;
    put({ channel: Math.floor(index / LARGEST ** 2), row, column: index % LARGEST, value });
  });
  for (const edit of edits) put(edit);
  return { values, height: side, width: side, channels };
}

/** The edits with one more; an earlier one of the same cell is forgotten. */
export function withEdit(edits: readonly NumberEdit[], edit: NumberEdit): readonly NumberEdit[] {
  const others = edits.filter(
    ({ channel, row, column }) => channel !== edit.channel || row !== edit.row || column !== edit.column,
  );
  return [...others, edit];
}
