import type { Size2d } from "@/lib/nn/layer-spec";
import { bothSides } from "@/lib/nn/window-2d";
import type { ChainLayer } from "./layer-form";

/**
 * Whether Keras and TensorFlow.js refuse a layer that the ledger could price: a stride and a dilation that are both above 1.
 * @see https://keras.io/api/layers/convolution_layers/convolution2d/ (`dilation_rate`)
 */
export function hasStrideWithDilation(layer: ChainLayer): boolean {
  if (!("dilation" in layer && "stride" in layer)) return false;
  return isAboveOne(layer.stride) && isAboveOne(layer.dilation);
}

function isAboveOne(size: Size2d = 1): boolean {
  return Math.max(...bothSides(size)) > 1;
}
