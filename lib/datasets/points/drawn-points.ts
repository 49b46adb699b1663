/** Points along lines that someone has drawn. */

import { collectPoints, type PointDraw, type PointSet } from "./point-set";

/** A line through points of the plane, drawn with one of several pens. A single point is a dot. */
export interface Stroke {
  /** From 0; its class. */
  readonly pen: number;
  /** x, y, x, y…, in the plane of the points. */
  readonly path: readonly number[];
}

/** How far points lie from the line, one standard deviation. */
const BLUR = 0.06;

interface Piece {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly class: number;
  /** The length of all pieces up to the end of this one. */
  readonly until: number;
}

/**
 * Points evenly spread along the strokes, each stroke by its length; none if there is no stroke.
 * @param pens - how many classes there are; a stroke's pen is below it
 */
export function strokePoints(strokes: readonly Stroke[], pens: number, draw: PointDraw): PointSet {
  const pieces = piecesOf(strokes);
  const length = pieces.at(-1)?.until ?? 0;
  return collectPoints(pieces.length === 0 ? 0 : draw.count, pens, () => {
    const place = draw.random() * length;
    const piece = pieces.find(({ until }) => place <= until) ?? pieces[0]!; // there is one
    const share = draw.random();
    const [dx, dy] = [piece.to[0] - piece.from[0], piece.to[1] - piece.from[1]];
    return {
      x: piece.from[0] + share * dx + BLUR * draw.gaussian(),
      y: piece.from[1] + share * dy + BLUR * draw.gaussian(),
      class: piece.class,
    };
  });
}

function piecesOf(strokes: readonly Stroke[]): readonly Piece[] {
  let until = 0;
  return strokes.flatMap(({ pen, path }) => {
    const corners = cornersOf(path);
    const starts = corners.length === 1 ? corners : corners.slice(0, -1);
    return starts.map((from, at): Piece => {
      const to = corners[at + 1] ?? from;
      // A dot weighs as much as a short line.
      until += Math.max(BLUR, Math.hypot(to[0] - from[0], to[1] - from[1]));
      return { from, to, class: pen, until };
    });
  });
}

function cornersOf(path: readonly number[]): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.floor(path.length / 2) }, (_, at) => [path[2 * at]!, path[2 * at + 1]!]);
}
