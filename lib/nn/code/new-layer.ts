import type { Shape } from "@/lib/nn/layer-spec";
import { cellCount } from "@/lib/nn/shape";
import type { ChainKind, ChainLayer } from "./layer-form";

const usual: {
  readonly [K in Exclude<ChainKind, "reshape">]: Extract<ChainLayer, { kind: K }> | ChainLayer;
} = {
  conv2d: { kind: "conv2d", filters: 8, kernel: 3 },
  depthwiseConv2d: { kind: "depthwiseConv2d", kernel: 3 },
  separableConv2d: { kind: "separableConv2d", filters: 8, kernel: 3 },
  conv2dTranspose: { kind: "conv2dTranspose", filters: 8, kernel: 2, stride: 2 },
  maxPool2d: { kind: "maxPool2d", size: 2 },
  averagePool2d: { kind: "averagePool2d", size: 2 },
  globalAveragePool2d: { kind: "globalAveragePool2d" },
  globalMaxPool2d: { kind: "globalMaxPool2d" },
  batchNorm: { kind: "batchNorm" },
  activation: { kind: "activation", activation: "relu" },
  dropout: { kind: "dropout", rate: 0.5 },
  flatten: { kind: "flatten" },
  dense: { kind: "dense", units: 10 },
  zeroPad2d: { kind: "zeroPad2d", padding: 1 },
  upsample2d: { kind: "upsample2d", size: 2 },
};

/** A layer of a kind as it is first put in. @param inputShape - what comes in, for a layer that keeps the number of values */
export function newLayer(kind: ChainKind, inputShape: Shape): ChainLayer {
  return kind === "reshape" ? { kind, shape: [cellCount(inputShape)] } : usual[kind];
}
