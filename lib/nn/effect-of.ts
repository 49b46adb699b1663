/** The effect of any layer but a residual block, which is made of others. */

import {
  conv2dEffect,
  conv2dTransposeEffect,
  depthwiseConv2dEffect,
  separableConv2dEffect,
} from "./conv-layers";
import { freeEffect, type LayerEffect } from "./layer-effect";
import type { LayerSpec, ResidualSpec, Shape } from "./layer-spec";
import {
  batchNormEffect,
  denseEffect,
  dropoutEffect,
  globalPoolEffect,
  pool2dEffect,
  reshapeEffect,
  upsample2dEffect,
  zeroPad2dEffect,
} from "./other-layers";
import { cellCount } from "./shape";

/**
 * Output shape, parameters, multiply-adds and change of receptive field of one layer, for one example.
 * @throws ShapeError if the layer can't take this input
 */
export function effectOf(layer: Exclude<LayerSpec, ResidualSpec>, inputShape: Shape): LayerEffect {
  switch (layer.kind) {
    case "conv2d":
      return conv2dEffect(layer, inputShape);
    case "depthwiseConv2d":
      return depthwiseConv2dEffect(layer, inputShape);
    case "separableConv2d":
      return separableConv2dEffect(layer, inputShape);
    case "conv2dTranspose":
      return conv2dTransposeEffect(layer, inputShape);
    case "maxPool2d":
    case "averagePool2d":
      return pool2dEffect(layer, inputShape);
    case "globalAveragePool2d":
    case "globalMaxPool2d":
      return globalPoolEffect(inputShape);
    case "batchNorm":
      return batchNormEffect(layer, inputShape);
    case "activation":
      return freeEffect(inputShape, "kept");
    case "zeroPad2d":
      return zeroPad2dEffect(layer, inputShape);
    case "flatten":
      return freeEffect([cellCount(inputShape)], "lost");
    case "reshape":
      return reshapeEffect(layer, inputShape);
    case "dense":
      return denseEffect(layer, inputShape);
    case "dropout":
      return dropoutEffect(layer, inputShape);
    case "upsample2d":
      return upsample2dEffect(layer, inputShape);
  }
}
