/** The pictures that are noised, all as `[64, 64, 3]` float32 in [−1, 1], and the noise. */

import { toPadStrokes } from "@/components/digit-input/strokes.model";
import type { Picture } from "@/components/image-input/picture.model";
import { inkStrokes } from "@/lib/datasets/digits/ink";
import type { ColourId, FruitId } from "@/lib/datasets/fruits/fruit-names";
import { renderFruit } from "@/lib/datasets/fruits/render-fruit";
import { createGaussian, gaussianArray, mixSeed } from "@/lib/math/gaussian";

/** Side of the pictures, that of the fruit model's. */
export const SIDE = 64;
const VALUES = SIDE * SIDE * 3;

/** Slate and chalk of the drawing pad, in [−1, 1]. */
const SLATE = -0.88;
const PEN = { radius: 2.2, softness: 1.2 };

/** A fruit as the model's training set has it. */
export function fruitPicture(fruit: FruitId, colour: ColourId, pose: number): Float32Array {
  return renderFruit({ fruit, colour, seed: pose, size: SIDE });
}

/** Chalk on slate. */
export function drawnPicture(strokes: readonly (readonly number[])[]): Float32Array {
  const scaled = toPadStrokes(strokes).map((stroke) =>
    stroke.map(({ x, y }) => ({ x: x * SIDE, y: y * SIDE })),
  );
  const ink = inkStrokes(scaled, SIDE, PEN);
  const values = new Float32Array(VALUES);
  for (let at = 0; at < VALUES; at += 1) {
    values[at] = SLATE + (1 - SLATE) * (ink[Math.floor(at / 3)] ?? 0);
  }
  return values;
}

/** The square in the middle of a photograph, each pixel the mean of those it stands for. */
export function squarePicture({ width, height, colour }: Picture): Float32Array {
  const values = new Float32Array(VALUES);
  const square = Math.min(width, height);
  const left = (width - square) / 2;
  const top = (height - square) / 2;
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const box = {
        rows: pixelRange(top, square, row, height),
        columns: pixelRange(left, square, column, width),
      };
      values.set(meanColour(colour, width, box), (row * SIDE + column) * 3);
    }
  }
  return values;
}

interface PixelBox {
  readonly rows: readonly [first: number, end: number];
  readonly columns: readonly [first: number, end: number];
}

/** The pixels of the photograph under one of ours, at least one. */
function pixelRange(start: number, square: number, at: number, size: number): [number, number] {
  const first = Math.min(size - 1, Math.floor(start + (at * square) / SIDE));
  return [first, Math.min(size, Math.max(first + 1, Math.floor(start + ((at + 1) * square) / SIDE)))];
}

function meanColour(colour: Float32Array, width: number, { rows, columns }: PixelBox): number[] {
  const sums = [0, 0, 0];
  for (let row = rows[0]; row < rows[1]; row += 1) {
    for (let column = columns[0]; column < columns[1]; column += 1) {
      const first = (row * width + column) * 3;
      sums.forEach((sum, channel) => {
        sums[channel] = sum + (colour[first + channel] ?? 0);
      });
    }
  }
  const count = (rows[1] - rows[0]) * (columns[1] - columns[0]);
  return sums.map((sum) => (2 * sum) / count - 1);
}

/** The noise ε: a normal number for each number of the picture. */
export function noisePicture(seed: number): Float32Array {
  return gaussianArray(VALUES, createGaussian(mixSeed(seed, 0)));
}
