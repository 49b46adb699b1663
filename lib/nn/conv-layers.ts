/** The effect of every kind of convolution on a shape, and its cost. */

import type { LayerEffect } from "./layer-effect";
import type {
  Conv2dSpec,
  Conv2dTransposeSpec,
  DepthwiseConv2dSpec,
  SeparableConv2dSpec,
  Shape,
} from "./layer-spec";
import { convMultiplyAdds } from "./multiply-adds";
import { convParams, depthwiseConvParams, separableConvParams } from "./params";
import { imageShape } from "./shape";
import { transposedConvOutputSize } from "./transposed-conv";
import { requireExact } from "./whole-number";
import { axisPadding, bothSides, windowGeometry } from "./window-2d";

/** @throws ShapeError if the geometry, the groups or the input are impossible */
export function conv2dEffect(layer: Conv2dSpec, inputShape: Shape): LayerEffect {
  const { channels: inChannels } = imageShape(inputShape);
  const field = windowGeometry(layer, inputShape);
  const { filters, groups, bias } = layer;
  const weights = { kernel: bothSides(layer.kernel), inChannels, filters, groups };
  const outputCells = field.rows.output * field.columns.output;
  return {
    outputShape: [field.rows.output, field.columns.output, filters],
    params: convParams({ ...weights, bias }),
    nonTrainableParams: 0,
    multiplyAdds: convMultiplyAdds({ ...weights, outputCells }),
    field,
  };
}

/** @throws ShapeError if the geometry or the input are impossible */
export function depthwiseConv2dEffect(layer: DepthwiseConv2dSpec, inputShape: Shape): LayerEffect {
  const { channels: inChannels } = imageShape(inputShape);
  const field = windowGeometry(layer, inputShape);
  const { depthMultiplier = 1, bias } = layer;
  const kernel = bothSides(layer.kernel);
  const params = depthwiseConvParams({ kernel, inChannels, depthMultiplier, bias });
  const filters = inChannels * depthMultiplier;
  const outputCells = field.rows.output * field.columns.output;
  return {
    outputShape: [field.rows.output, field.columns.output, filters],
    params,
    nonTrainableParams: 0,
    multiplyAdds: convMultiplyAdds({ kernel, inChannels, filters, groups: inChannels, outputCells }),
    field,
  };
}

/** @throws ShapeError if the geometry or the input are impossible */
export function separableConv2dEffect(layer: SeparableConv2dSpec, inputShape: Shape): LayerEffect {
  const { channels: inChannels } = imageShape(inputShape);
  const { name: _name, kind: _kind, activation: _activation, filters, ...window } = layer;
  const depthwise = depthwiseConv2dEffect({ ...window, kind: "depthwiseConv2d", bias: false }, inputShape);
  const pointwise = conv2dEffect({ kind: "conv2d", kernel: 1, filters }, depthwise.outputShape);
  const { depthMultiplier, bias } = layer;
  const kernel = bothSides(layer.kernel);
  return {
    outputShape: pointwise.outputShape,
    params: separableConvParams({ kernel, inChannels, depthMultiplier, filters, bias }),
    nonTrainableParams: 0,
    multiplyAdds: requireExact("multiplyAdds", depthwise.multiplyAdds + pointwise.multiplyAdds),
    field: depthwise.field,
  };
}

/** @throws ShapeError if the geometry or the input are impossible */
export function conv2dTransposeEffect(layer: Conv2dTransposeSpec, inputShape: Shape): LayerEffect {
  const { height, width, channels: inChannels } = imageShape(inputShape);
  const { filters, bias, stride = 1, padding = "valid" } = layer;
  const kernel = bothSides(layer.kernel);
  const axis = (input: number, index: 0 | 1) =>
    transposedConvOutputSize({
      input,
      kernel: kernel[index],
      stride: bothSides(stride)[index],
      padding: axisPadding(padding, index),
    });
  return {
    outputShape: [axis(height, 0), axis(width, 1), filters],
    params: convParams({ kernel, inChannels, filters, bias }),
    nonTrainableParams: 0,
    multiplyAdds: convMultiplyAdds({ kernel, inChannels, filters, outputCells: height * width }),
    field: "lost",
  };
}
