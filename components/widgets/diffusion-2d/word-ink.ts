/** A word as pixels, drawn by the browser's own letters. */

import { MOST_CLASSES } from "@/lib/datasets/points/point-set";
import type { WordInk } from "@/lib/datasets/points/word-points";

const LETTER_PIXELS = 96;
const MARGIN = 24;

/** The letters of a word that leave ink, at most as many as there may be classes. */
export function lettersOf(word: string): string[] {
  return Array.from(word)
    .filter((letter) => letter.trim() !== "")
    .slice(0, MOST_CLASSES);
}

/** The ink of a word; null where it has none or the browser draws none. */
export function drawWord(word: string): WordInk | null {
  const letters = lettersOf(word);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context || letters.length === 0) return null;
  const family = getComputedStyle(document.documentElement).getPropertyValue("--sans");
  const font = `700 ${LETTER_PIXELS}px ${family}`;
  context.font = font;
  const widths = letters.map((letter) => Math.ceil(context.measureText(letter).width));
  const width = widths.reduce((sum, one) => sum + one, 2 * MARGIN);
  const height = 2 * LETTER_PIXELS;
  canvas.width = width;
  canvas.height = height;
  const pixels = new Uint8Array(width * height);
  let left = MARGIN;
  letters.forEach((letter, at) => {
    context.font = font;
    context.clearRect(0, 0, width, height);
    context.fillText(letter, left, 1.4 * LETTER_PIXELS);
    const { data } = context.getImageData(0, 0, width, height);
    for (let pixel = 0; pixel < pixels.length; pixel += 1) {
      if ((data[4 * pixel + 3] ?? 0) > 127) pixels[pixel] = at + 1;
    }
    left += widths[at] ?? 0;
  });
  return { width, height, letters: pixels, letterCount: letters.length };
}
