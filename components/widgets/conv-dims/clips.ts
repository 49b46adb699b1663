/** Short grey videos made by formula. */

import type { Extent } from "@/lib/nn/correlate-volume";

/** Frames, rows, columns. */
export const CLIP_SHAPE: Extent = [16, 24, 24];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

const isIn = ({ left, top, side }: Box, row: number, column: number) =>
  row >= top && row < top + side && column >= left && column < left + side;

const CLIPS = {
  /** One square goes to the right, one to the left, one stands still. */
  traffic: (frame: number, row: number, column: number) => {
    const boxes = [
      { left: 2 + frame, top: 3, side: 4 },
      { left: 18 - frame, top: 10, side: 4 },
      { left: 10, top: 17, side: 4 },
    ];
    return boxes.some((box) => isIn(box, row, column)) ? 1 : 0;
  },
  /** Soft vertical stripes that drift to the right. */
  stripes: (frame: number, _: number, column: number) =>
    0.5 + 0.45 * Math.sin((2 * Math.PI * (column - frame)) / 8),
  /** Two squares that don't move; the left one blinks. */
  blink: (frame: number, row: number, column: number) => {
    const isOn = Math.floor(frame / 3) % 2 === 0;
    const blinks = isIn({ left: 3, top: 9, side: 6 }, row, column);
    return (blinks && isOn) || isIn({ left: 15, top: 9, side: 6 }, row, column) ? 1 : 0;
  },
} as const;

export const CLIP_IDS = Object.keys(CLIPS) as readonly (keyof typeof CLIPS)[]; // the keys of a constant
export type ClipId = keyof typeof CLIPS;

/** The video, in row order. */
export function clipValues(id: ClipId): Float32Array {
  const [frames, height, width] = CLIP_SHAPE;
  return Float32Array.from({ length: frames * height * width }, (_, at) =>
    CLIPS[id](Math.floor(at / (height * width)), Math.floor(at / width) % height, at % width),
  );
}
