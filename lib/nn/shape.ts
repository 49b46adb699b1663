/** Small questions about shapes, asked all over this room. */

import type { Shape } from "./layer-spec";
import { ShapeError } from "./shape-error";
import { MAX_COUNT, requireExact, requireWhole } from "./whole-number";

/**
 * A shape as text, for messages and drawings.
 * @example shapeText([28, 28, 1]) // "28×28×1"
 */
export function shapeText(shape: Shape): string {
  return shape.length === 0 ? "scalar" : shape.join("×");
}

/**
 * How many numbers a tensor of this shape holds, for one example.
 * @throws ShapeError `not-whole` if a side isn't a whole number above 0, `too-large` beyond exact numbers
 */
export function cellCount(shape: Shape): number {
  const cells = shape.reduce((count, side) => count * requireWhole("side", side, { most: MAX_COUNT }), 1);
  return requireExact("cells", cells);
}

/**
 * Height, width and channels of a shape known to be an image's.
 * @throws ShapeError `wrong-rank` for any other number of axes
 */
export function imageShape(shape: Shape): {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
} {
  const [height, width, channels] = shape;
  if (height === undefined || width === undefined || channels === undefined || shape.length !== 3) {
    throw new ShapeError("wrong-rank", { expected: 3, rank: shape.length, shape: shapeText(shape) });
  }
  return { height, width, channels };
}
