/** A page with digits scattered on it, and the windows that slide over it. */

import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { createRandom } from "@/lib/math/random";
import { convOutputSize } from "@/lib/nn/conv-geometry";

export const PAGE = { width: 168, height: 112 } as const;
/** Side of the window, which is what the network reads. */
export const WINDOW = 28;

/** A square of the page, in pixels. */
export interface Square {
  readonly left: number;
  readonly top: number;
}

/** A digit on the page, and the square of its image. */
export interface PlacedDigit extends Square {
  readonly digit: number;
  /** Which of the images of that digit, as a share of them. */
  readonly pick: number;
}

/** Least gap between the images of two digits, in pixels. */
const GAP = 2;
const TRIES = 400;

/**
 * Digits and their places, which don't touch.
 * @param seed - the same seed gives the same page
 */
export function scatteredDigits(count: number, seed: number): readonly PlacedDigit[] {
  const random = createRandom(seed * 7919);
  const whole = (below: number) => Math.floor(random() * below);
  const placed: PlacedDigit[] = [];
  for (let attempt = 0; attempt < TRIES && placed.length < count; attempt++) {
    const next = {
      digit: whole(10),
      pick: random(),
      left: whole(PAGE.width - WINDOW + 1),
      top: whole(PAGE.height - WINDOW + 1),
    };
    if (placed.every((other) => areApart(next, other))) placed.push(next);
  }
  return placed;
}

function areApart(one: Square, other: Square): boolean {
  const least = WINDOW + GAP;
  return Math.abs(one.left - other.left) >= least || Math.abs(one.top - other.top) >= least;
}

/**
 * The page: `[height, width]` float32 in row order, 0 = paper, 1 = ink.
 * @param set - images of 28 × 28 of every digit
 * @param ink - what the reader drew, of the size of the page
 */
export function drawPage(
  digits: readonly PlacedDigit[],
  set: DigitSet,
  ink: Float32Array | null,
): Float32Array {
  const page = ink ? ink.slice() : new Float32Array(PAGE.width * PAGE.height);
  for (const placed of digits) {
    placedImage(placed, set)?.forEach((value, index) => {
      const row = placed.top + Math.floor(index / WINDOW);
      const place = row * PAGE.width + placed.left + (index % WINDOW);
      page[place] = Math.max(page[place]!, value); // digits are placed inside the page
    });
  }
  return page;
}

/** The image of a digit; null where the set has none. */
function placedImage({ digit, pick }: PlacedDigit, set: DigitSet): Float32Array | null {
  const indices = Array.from(set.labels.keys()).filter((index) => set.labels[index] === digit);
  const index = indices[Math.floor(pick * indices.length)];
  return index === undefined ? null : digitImage(set, index);
}

export interface WindowGrid {
  readonly columns: number;
  readonly rows: number;
}

/** How many places a window of the network's size has, going from one to the next by so many pixels. */
export function windowGrid(stride: number): WindowGrid {
  return {
    columns: convOutputSize({ input: PAGE.width, kernel: WINDOW, stride }),
    rows: convOutputSize({ input: PAGE.height, kernel: WINDOW, stride }),
  };
}

/** What the network reads at each place, in row order: `[rows · columns, 28, 28]`. */
export function cutWindows(page: Float32Array, stride: number): Float32Array {
  const { columns, rows } = windowGrid(stride);
  const windows = new Float32Array(rows * columns * WINDOW * WINDOW);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (let line = 0; line < WINDOW; line++) {
        const start = (row * stride + line) * PAGE.width + column * stride;
        windows.set(page.subarray(start, start + WINDOW), at);
        at += WINDOW;
      }
    }
  }
  return windows;
}
