import {
  type LayersModel,
  model,
  type SymbolicTensor,
  layers as tf,
  input as tfInput,
} from "@tensorflow/tfjs";
import type { NamedLayer, NamedSingle } from "@/lib/nn/layer-names";
import { nameLayers } from "@/lib/nn/layer-names";
import type { NetworkSpec, Padding2d, Size2d } from "@/lib/nn/layer-spec";

/** The part of a TensorFlow.js layer that building needs. */
interface Applicable {
  apply(input: SymbolicTensor | SymbolicTensor[]): unknown;
}

/**
 * Builds a description with TensorFlow.js' own layers, to compare what they say with what lib/nn says. Explicit
 * padding and groups, which they don't have, are refused.
 */
export function tfNetwork({ inputShape, layers }: NetworkSpec): LayersModel {
  const inputs = tfInput({ shape: [...inputShape] });
  return model({ inputs, outputs: chain(nameLayers(layers), inputs) });
}

function chain(layers: readonly NamedLayer[], start: SymbolicTensor): SymbolicTensor {
  return layers.reduce((tensor, layer) => {
    if (layer.kind !== "residual") return apply(tfLayer(layer), tensor);
    const sum = apply(tf.add({ name: layer.name }), [
      chain(layer.body, tensor),
      chain(layer.shortcut, tensor),
    ]);
    const { activation = "linear" } = layer;
    return apply(tf.activation({ activation }), sum);
  }, start);
}

function apply(layer: Applicable, input: SymbolicTensor | SymbolicTensor[]): SymbolicTensor {
  return layer.apply(input) as SymbolicTensor; // a symbolic input gives a symbolic output
}

function tfLayer(layer: NamedSingle): Applicable {
  const { name } = layer;
  switch (layer.kind) {
    case "conv2d":
      if ((layer.groups ?? 1) !== 1) throw new Error("TensorFlow.js has no grouped convolution");
      return tf.conv2d({ ...convOptions(layer), filters: layer.filters });
    case "depthwiseConv2d":
      return tf.depthwiseConv2d({ ...convOptions(layer), depthMultiplier: layer.depthMultiplier ?? 1 });
    case "separableConv2d":
      return tf.separableConv2d({
        ...convOptions(layer),
        filters: layer.filters,
        depthMultiplier: layer.depthMultiplier ?? 1,
      });
    case "conv2dTranspose":
      return tf.conv2dTranspose({ ...convOptions(layer), filters: layer.filters });
    case "dense":
      return tf.dense({
        name,
        units: layer.units,
        useBias: layer.bias ?? true,
        activation: layer.activation ?? "linear",
      });
    case "maxPool2d":
    case "averagePool2d":
      return poolLayer(layer);
    default:
      return plainLayer(layer);
  }
}

type Plain = Exclude<
  NamedSingle,
  { kind: "maxPool2d" | "averagePool2d" | "dense" | `${string}onv2d${string}` }
>;

function plainLayer(layer: Plain): Applicable {
  const { name } = layer;
  switch (layer.kind) {
    case "globalAveragePool2d":
      return tf.globalAveragePooling2d({ name });
    case "globalMaxPool2d":
      return tf.globalMaxPooling2d({ name });
    case "batchNorm":
      return tf.batchNormalization({ name, scale: layer.scale ?? true, center: layer.center ?? true });
    case "activation":
      return tf.activation({ name, activation: layer.activation });
    case "zeroPad2d":
      return tf.zeroPadding2d({ name, padding: zeroPadding(layer.padding) });
    case "flatten":
      return tf.flatten({ name });
    case "reshape":
      return tf.reshape({ name, targetShape: [...layer.shape] });
    case "dropout":
      return tf.dropout({ name, rate: layer.rate });
    case "upsample2d":
      return tf.upSampling2d({
        name,
        size: both(layer.size),
        interpolation: layer.interpolation ?? "nearest",
      });
  }
}

function convOptions(
  layer: Extract<NamedSingle, { kind: "conv2d" | "depthwiseConv2d" | "separableConv2d" | "conv2dTranspose" }>,
) {
  return {
    name: layer.name,
    kernelSize: both(layer.kernel),
    strides: both(layer.stride ?? 1),
    padding: kerasPadding(layer.padding),
    dilationRate: both(layer.kind === "conv2dTranspose" ? 1 : (layer.dilation ?? 1)),
    useBias: layer.bias ?? true,
    activation: layer.activation ?? "linear",
  };
}

function poolLayer(layer: Extract<NamedSingle, { kind: "maxPool2d" | "averagePool2d" }>): Applicable {
  const { name, size, stride = size } = layer;
  const options = { name, poolSize: both(size), strides: both(stride), padding: kerasPadding(layer.padding) };
  return layer.kind === "maxPool2d" ? tf.maxPooling2d(options) : tf.averagePooling2d(options);
}

function zeroPadding(padding: Exclude<Padding2d, string>): number | [[number, number], [number, number]] {
  if (typeof padding === "number") return padding;
  const [[top, bottom], [left, right]] = padding;
  return [
    [top, bottom],
    [left, right],
  ];
}

function kerasPadding(padding: Padding2d = "valid"): "valid" | "same" {
  if (typeof padding !== "string") throw new Error("TensorFlow.js' layers have no explicit padding");
  return padding;
}

function both(size: Size2d): [number, number] {
  return typeof size === "number" ? [size, size] : [size[0], size[1]];
}
