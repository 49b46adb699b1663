/** The effect of the layers that aren't convolutions. */

import { explicitPadding } from "./conv-geometry";
import { freeEffect, type LayerEffect } from "./layer-effect";
import type {
  BatchNormSpec,
  DenseSpec,
  DropoutSpec,
  Pool2dSpec,
  ReshapeSpec,
  Shape,
  Upsample2dSpec,
  ZeroPad2dSpec,
} from "./layer-spec";
import { denseMultiplyAdds } from "./multiply-adds";
import { batchNormParams, denseParams } from "./params";
import { cellCount, imageShape, shapeText } from "./shape";
import { ShapeError } from "./shape-error";
import { requireExact, requireWhole } from "./whole-number";
import { axisPadding, bothSides, windowGeometry } from "./window-2d";

/** @throws ShapeError if the geometry or the input are impossible */
export function pool2dEffect({ size, stride = size, padding }: Pool2dSpec, inputShape: Shape): LayerEffect {
  const field = windowGeometry({ kernel: size, stride, padding }, inputShape);
  const { channels } = imageShape(inputShape);
  return freeEffect([field.rows.output, field.columns.output, channels], field);
}

/** @throws ShapeError if the input isn't an image */
export function globalPoolEffect(inputShape: Shape): LayerEffect {
  const { height, width, channels } = imageShape(inputShape);
  return freeEffect([channels], { rows: { kernel: height }, columns: { kernel: width } });
}

/** Normalisation along the last axis. @throws ShapeError if the input has no axis */
export function batchNormEffect({ scale, center }: BatchNormSpec, inputShape: Shape): LayerEffect {
  const channels = lastSide(inputShape);
  const { trainable, movingStatistics } = batchNormParams({ channels, scale, center });
  return {
    ...freeEffect(inputShape, "kept"),
    params: requireExact("params", trainable + movingStatistics),
    nonTrainableParams: movingStatistics,
  };
}

/** Applied along the last axis, as in Keras. @throws ShapeError if the input has no axis or the units are impossible */
export function denseEffect({ units, bias }: DenseSpec, inputShape: Shape): LayerEffect {
  const inputs = lastSide(inputShape);
  const places = cellCount(inputShape) / inputs;
  return {
    outputShape: [...inputShape.slice(0, -1), units],
    params: denseParams({ inputs, units, bias }),
    nonTrainableParams: 0,
    multiplyAdds: requireExact("multiplyAdds", places * denseMultiplyAdds({ inputs, units })),
    field: inputShape.length === 3 ? "kept" : "lost",
  };
}

/** @throws ShapeError if a side isn't a whole number of cells or the input isn't an image */
export function zeroPad2dEffect({ padding }: ZeroPad2dSpec, inputShape: Shape): LayerEffect {
  const { height, width, channels } = imageShape(inputShape);
  const side = (index: 0 | 1) => {
    const given = axisPadding(padding, index);
    if (typeof given === "string") throw new ShapeError("bad-padding", { padding: given });
    return explicitPadding(given);
  };
  const [top, bottom] = side(0);
  const [left, right] = side(1);
  return freeEffect([height + top + bottom, width + left + right, channels], {
    rows: { kernel: 1, paddingBefore: top },
    columns: { kernel: 1, paddingBefore: left },
  });
}

/** @throws ShapeError if the factor isn't a whole number or the input isn't an image */
export function upsample2dEffect({ size }: Upsample2dSpec, inputShape: Shape): LayerEffect {
  const { height, width, channels } = imageShape(inputShape);
  const [rows, columns] = bothSides(size);
  const outputShape = [height * requireWhole("size", rows), width * requireWhole("size", columns), channels];
  return freeEffect(outputShape, "lost");
}

/** @throws ShapeError if the new shape doesn't hold as many numbers */
export function reshapeEffect({ shape }: ReshapeSpec, inputShape: Shape): LayerEffect {
  const cellsFrom = cellCount(inputShape);
  const cellsTo = cellCount(shape);
  if (cellsFrom !== cellsTo) {
    const values = { from: shapeText(inputShape), to: shapeText(shape), cellsFrom, cellsTo };
    throw new ShapeError("reshape-mismatch", values);
  }
  return freeEffect(shape, "lost");
}

/** @throws ShapeError if the rate isn't in [0, 1) */
export function dropoutEffect({ rate }: DropoutSpec, inputShape: Shape): LayerEffect {
  if (!(rate >= 0 && rate < 1)) throw new ShapeError("not-a-rate", { quantity: "rate", value: rate });
  return freeEffect(inputShape, "kept");
}

function lastSide(shape: Shape): number {
  const side = shape.at(-1);
  if (side === undefined)
    throw new ShapeError("wrong-rank", { expected: 1, rank: 0, shape: shapeText(shape) });
  return side;
}
