/** Points in the ink of a word, each letter a class. */

import { collectPoints, type PointDraw, type PointSet } from "./point-set";

/** The letters of a word as pixels, side by side on one line. */
export interface WordInk {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** `[height, width]` in row order, the top row first: 0 for paper, k + 1 for the ink of letter k. */
  readonly letters: Uint8Array;
  readonly letterCount: number;
}

/** Half the box that a word fills. */
const HALF_WIDTH = 2.3;
const HALF_HEIGHT = 1.5;

interface Pixel {
  readonly column: number;
  readonly row: number;
  readonly letter: number;
}

/** Points evenly spread over the ink, which fills the box ±2.3 by ±1.5 as far as its shape allows; none if there is no ink. */
export function wordPoints(ink: WordInk, draw: PointDraw): PointSet {
  const pixels = inkedPixels(ink);
  const [left, right] = extent(pixels.map(({ column }) => column));
  const [top, bottom] = extent(pixels.map(({ row }) => row));
  const scale = Math.min((2 * HALF_WIDTH) / (right + 1 - left), (2 * HALF_HEIGHT) / (bottom + 1 - top));
  return collectPoints(pixels.length === 0 ? 0 : draw.count, ink.letterCount, () => {
    const { column, row, letter } = pixels[Math.floor(draw.random() * pixels.length)]!; // inside
    return {
      x: scale * (column + draw.random() - (left + right + 1) / 2),
      y: -scale * (row + draw.random() - (top + bottom + 1) / 2),
      class: letter,
    };
  });
}

function inkedPixels({ width, letters }: WordInk): readonly Pixel[] {
  const pixels: Pixel[] = [];
  letters.forEach((value, at) => {
    if (value > 0) pixels.push({ column: at % width, row: Math.floor(at / width), letter: value - 1 });
  });
  return pixels;
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
