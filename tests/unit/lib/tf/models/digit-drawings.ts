/** Digits as one draws them with a mouse: plain strokes on a square pad, x to the right and y down, both from 0 to 1. */

import type { Point, Stroke } from "@/lib/datasets/digits/ink";

export interface Drawing {
  readonly digit: number;
  readonly style: string;
  readonly strokes: readonly Stroke[];
}

function line(...coordinates: readonly (readonly [number, number])[]): Stroke {
  return coordinates.map(([x, y]) => ({ x, y }));
}

/** Part of an ellipse; angles in degrees, 0 to the right, growing clockwise as y points down. */
function arc(
  centre: readonly [number, number],
  radii: readonly [number, number],
  from: number,
  to: number,
): Point[] {
  return Array.from({ length: 25 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / 24) * Math.PI) / 180;
    return { x: centre[0] + radii[0] * Math.cos(angle), y: centre[1] + radii[1] * Math.sin(angle) };
  });
}

/** 1 as French schools teach it, with a long upstroke, which is rare in MNIST. */
const FRENCH_ONES: readonly Drawing[] = [0.15, 0.25, 0.35].map((drop) => ({
  digit: 1,
  style: `with an upstroke that begins ${drop} below the top`,
  strokes: [line([0.5 - drop, 0.2 + drop], [0.5, 0.2], [0.5, 0.8])],
}));

export const DRAWINGS: readonly Drawing[] = [
  ...FRENCH_ONES,
  { digit: 0, style: "an ellipse", strokes: [arc([0.5, 0.5], [0.2, 0.3], -90, 270)] },
  { digit: 0, style: "a circle", strokes: [arc([0.4, 0.6], [0.25, 0.25], -60, 300)] },
  { digit: 1, style: "a bar", strokes: [line([0.5, 0.2], [0.5, 0.8])] },
  { digit: 1, style: "a slanted bar", strokes: [line([0.6, 0.2], [0.45, 0.8])] },
  { digit: 1, style: "with a short upstroke", strokes: [line([0.4, 0.3], [0.5, 0.2], [0.5, 0.8])] },
  {
    digit: 2,
    style: "a swan",
    strokes: [[...arc([0.5, 0.35], [0.2, 0.15], 190, 390), ...line([0.3, 0.8], [0.72, 0.8])]],
  },
  {
    digit: 3,
    style: "two arcs",
    strokes: [[...arc([0.45, 0.35], [0.2, 0.15], -150, 90), ...arc([0.45, 0.66], [0.22, 0.16], -90, 150)]],
  },
  {
    digit: 4,
    style: "open, two strokes",
    strokes: [line([0.35, 0.2], [0.3, 0.55], [0.7, 0.55]), line([0.65, 0.25], [0.62, 0.85])],
  },
  {
    digit: 5,
    style: "two strokes",
    strokes: [
      [...line([0.38, 0.2], [0.36, 0.48]), ...arc([0.48, 0.62], [0.2, 0.18], -130, 140)],
      line([0.38, 0.2], [0.7, 0.2]),
    ],
  },
  {
    digit: 6,
    style: "a hook and a loop",
    strokes: [
      [...line([0.6, 0.15], [0.45, 0.35], [0.37, 0.6]), ...arc([0.52, 0.65], [0.16, 0.16], 180, -180)],
    ],
  },
  { digit: 7, style: "plain", strokes: [line([0.3, 0.2], [0.7, 0.2], [0.45, 0.85])] },
  {
    digit: 7,
    style: "with a bar",
    strokes: [line([0.3, 0.2], [0.7, 0.2], [0.45, 0.85]), line([0.4, 0.52], [0.7, 0.52])],
  },
  {
    digit: 8,
    style: "two rings",
    strokes: [arc([0.5, 0.34], [0.14, 0.14], 90, 450), arc([0.5, 0.65], [0.18, 0.17], -90, 270)],
  },
  {
    digit: 9,
    style: "a ring and a tail",
    strokes: [[...arc([0.48, 0.36], [0.16, 0.16], 0, -360), ...line([0.62, 0.5], [0.58, 0.85])]],
  },
];
