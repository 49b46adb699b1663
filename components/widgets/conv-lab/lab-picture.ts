/** Pictures of the laboratory as maps: small, so that a cell can be seen and pointed at. */

import type { Picture } from "@/components/image-input/picture.model";
import type { Maps } from "@/lib/nn/cells/maps";

/** Long side of a photograph here, in cells. */
const PHOTO_SIDE = 40;
const CARD_SIDE = 20;

type Rgb = readonly [red: number, green: number, blue: number];

/** A test card whose three channels differ: a red square, a green disc and a blue triangle on grey, `[20, 20, 3]`. */
export function testCard(): Maps {
  const values = new Float32Array(CARD_SIDE * CARD_SIDE * 3);
  for (let row = 0; row < CARD_SIDE; row += 1) {
    for (let column = 0; column < CARD_SIDE; column += 1) {
      values.set(cardColor(row, column), (row * CARD_SIDE + column) * 3);
    }
  }
  return { values, height: CARD_SIDE, width: CARD_SIDE, channels: 3 };
}

function cardColor(row: number, column: number): Rgb {
  if (row >= 2 && row < 9 && column >= 2 && column < 9) return [0.9, 0.15, 0.1];
  if ((row - 6) ** 2 + (column - 14) ** 2 <= 14) return [0.1, 0.75, 0.25];
  if (row >= 11 && row < 18 && Math.abs(column - 9.5) <= row - 10.5) return [0.15, 0.3, 0.95];
  return [0.2, 0.2, 0.2];
}

/** A photograph in colour, made smaller by averaging squares of pixels. */
export function photoMaps({ width, height, colour }: Picture): Maps {
  const scale = Math.max(width, height) / PHOTO_SIDE;
  const small = { width: Math.round(width / scale), height: Math.round(height / scale), channels: 3 };
  const values = new Float32Array(small.width * small.height * 3);
  for (let row = 0; row < small.height; row += 1) {
    for (let column = 0; column < small.width; column += 1) {
      const box = {
        top: Math.floor((row * height) / small.height),
        bottom: Math.floor(((row + 1) * height) / small.height),
        left: Math.floor((column * width) / small.width),
        right: Math.floor(((column + 1) * width) / small.width),
      };
      values.set(averageColor(colour, width, box), (row * small.width + column) * 3);
    }
  }
  return { ...small, values };
}

function averageColor(
  colour: Float32Array,
  width: number,
  box: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
): Rgb {
  const sums: [number, number, number] = [0, 0, 0];
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      const at = (row * width + column) * 3;
      for (const channel of [0, 1, 2] as const) sums[channel] += colour[at + channel] as number; // in the picture
    }
  }
  const count = (box.bottom - box.top) * (box.right - box.left);
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}
