/** A window that slides over an image: its geometry along the rows and along the columns. */

import { type ConvGeometry, convGeometry, type Padding } from "./conv-geometry";
import type { Padding2d, Shape, Size2d } from "./layer-spec";
import { imageShape } from "./shape";

/** The options of a sliding window, defaults left to `convGeometry`. */
export interface Window2d {
  readonly kernel: Size2d;
  readonly stride?: Size2d | undefined;
  readonly padding?: Padding2d | undefined;
  readonly dilation?: Size2d | undefined;
}

/** The geometry along each axis, in cells: `rows` down the height, `columns` along the width. */
export interface WindowGeometry {
  readonly rows: ConvGeometry;
  readonly columns: ConvGeometry;
}

/**
 * Geometry of a window over an image.
 * @param inputShape - `[height, width, channels]`
 * @throws ShapeError `wrong-rank` if the input isn't an image, or as `convGeometry`
 */
export function windowGeometry(
  { kernel, stride = 1, padding = "valid", dilation = 1 }: Window2d,
  inputShape: Shape,
): WindowGeometry {
  const { height, width } = imageShape(inputShape);
  const axis = (input: number, index: 0 | 1) =>
    convGeometry({
      input,
      kernel: bothSides(kernel)[index],
      stride: bothSides(stride)[index],
      padding: axisPadding(padding, index),
      dilation: bothSides(dilation)[index],
    });
  return { rows: axis(height, 0), columns: axis(width, 1) };
}

/** A size as `[height, width]`. */
export function bothSides(size: Size2d): readonly [height: number, width: number] {
  return typeof size === "number" ? [size, size] : size;
}

/** The padding of one axis: 0 for the rows, 1 for the columns. */
export function axisPadding(padding: Padding2d, index: 0 | 1): Padding {
  return Array.isArray(padding) ? padding[index] : (padding as Padding); // Array.isArray doesn't narrow readonly tuples
}
