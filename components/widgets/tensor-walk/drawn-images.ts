/** Two images in bright colours made by formula, since the photographs of the site are all brown. */

import type { Picture } from "@/components/image-input/picture.model";

type Colour = readonly [red: number, green: number, blue: number];

/** Pixels of a side, before it is made small. */
const SIDE = 128;

const mix = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + share * (other[0] - one[0]),
  one[1] + share * (other[1] - one[1]),
  one[2] + share * (other[2] - one[2]),
];

/** The sun goes down over the sea. @param x - from left to right, 0 to 1 @param y - downwards */
function sunset(x: number, y: number): Colour {
  const horizon = 0.62;
  if (y < horizon) {
    if (Math.hypot(x - 0.64, y - 0.5) < 0.14) return [1, 0.9, 0.35];
    return mix([0.12, 0.2, 0.55], [1, 0.52, 0.22], (y / horizon) ** 1.5);
  }
  const isGlitter = Math.abs(x - 0.64) < 0.08 + 0.3 * (y - horizon) && Math.sin(75 * y) > 0;
  return isGlitter ? [0.98, 0.62, 0.25] : [0.07, 0.24 - 0.1 * (y - horizon), 0.45];
}

/** A red apple with a green leaf. */
function apple(x: number, y: number): Colour {
  const body = Math.min(Math.hypot(x - 0.42, y - 0.6), Math.hypot(x - 0.58, y - 0.6));
  const leaf = Math.hypot((x - 0.63) / 0.15, (y - 0.22) / 0.075);
  if (body < 0.27) {
    const light = Math.max(0, 1 - Math.hypot(x - 0.36, y - 0.5) / 0.13);
    return mix([0.9 - 1.1 * body, 0.1, 0.12], [1, 0.75, 0.7], light);
  }
  if (leaf < 1) return [0.24, 0.62, 0.16];
  if (Math.abs(x - 0.5) < 0.022 && y > 0.18 && y < 0.4) return [0.35, 0.22, 0.1];
  return [0.12, 0.3, 0.55];
}

const IMAGES = { sunset, apple } as const;
export type DrawnImage = keyof typeof IMAGES;

export function isDrawnImage(name: string): name is DrawnImage {
  return name in IMAGES;
}

/** An image as a picture of 128 × 128 pixels. */
export function drawnPicture(name: DrawnImage): Pick<Picture, "width" | "height" | "colour"> {
  const colour = Array.from({ length: SIDE * SIDE }, (_, pixel) =>
    IMAGES[name](((pixel % SIDE) + 0.5) / SIDE, (Math.floor(pixel / SIDE) + 0.5) / SIDE),
  );
  return { width: SIDE, height: SIDE, colour: Float32Array.from(colour.flat()) };
}
