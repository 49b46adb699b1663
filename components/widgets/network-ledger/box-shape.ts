/** Boxes in parallel projection: the front, the top and the right side as paths. */

import type { Box } from "./blocks";

/** How far one unit of depth goes to the right and up. */
const SLANT = 0.6;

/** At most so many boxes of one kind are drawn, each a little behind the one before. */
const MOST_DRAWN = 4;
const STEP = 7;

export interface DrawnBox {
  readonly front: string;
  readonly top: string;
  readonly side: string;
}

export interface BoxDrawing {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  /** Back to front. */
  readonly boxes: readonly DrawnBox[];
}

/** The drawing of `count` equal boxes. */
export function boxDrawing({ width, height, depth }: Box, count: number): BoxDrawing {
  const drawn = Math.min(count, MOST_DRAWN);
  const slant = depth * SLANT;
  const shift = (drawn - 1) * STEP;
  const boxes = Array.from({ length: drawn }, (_, index) => {
    const behind = (drawn - 1 - index) * STEP;
    const left = behind;
    const top = slant + shift - behind;
    return {
      front: `M${left} ${top}h${width}v${height}h${-width}z`,
      top: `M${left} ${top}l${slant} ${-slant}h${width}l${-slant} ${slant}z`,
      side: `M${left + width} ${top}l${slant} ${-slant}v${height}l${-slant} ${slant}z`,
    };
  });
  const across = width + slant + shift;
  const down = height + slant + shift;
  return { viewBox: `-1 -1 ${across + 2} ${down + 2}`, width: across + 2, height: down + 2, boxes };
}
