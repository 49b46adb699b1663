/** A TensorFlow.js model made from the plain description of a network. */

import { initializers, type LayersModel, layers, sequential } from "@tensorflow/tfjs-layers";
import { type NamedLayer, nameLayers } from "@/lib/nn/layer-names";
import type { Conv2dSpec, DenseSpec, LayerSpec, Padding2d, Shape, Size2d } from "@/lib/nn/layer-spec";

type Named<Spec> = Spec & { readonly name: string };
type TfLayer = InstanceType<typeof layers.Layer>;

/** A layer that this builder can't make; the message names it and says why. */
export class UnsupportedLayerError extends Error {
  override readonly name = "UnsupportedLayerError";
}

/**
 * The model of a chain of layers, each under its name in the ledger, with weights drawn from a seed (Glorot uniform; biases are 0).
 * The caller owns the model and disposes it.
 * @param inputShape - without the batch axis, for example `[28, 28, 1]`
 * @param seed - the same seed gives the same weights
 * @throws ShapeError if two layers have the same name
 * @throws UnsupportedLayerError for a layer that TensorFlow.js can't express as one layer, or that isn't built here yet
 * @see Glorot & Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks", equation 16
 */
export function buildModel(specs: readonly LayerSpec[], inputShape: Shape, seed: number): LayersModel {
  const model = sequential();
  nameLayers(specs).forEach((spec, index) => {
    const start = index === 0 ? { inputShape: [...inputShape] } : {};
    model.add(buildLayer(spec, { name: spec.name, ...start }, seed + index));
  });
  return model;
}

interface CommonArgs {
  readonly name: string;
  readonly inputShape?: number[];
}

function buildLayer(spec: NamedLayer, common: CommonArgs, seed: number): TfLayer {
  switch (spec.kind) {
    case "conv2d":
      return buildConv2d(spec, common, seed);
    case "dense":
      return layers.dense({ ...common, ...weightArgs(spec, seed), units: spec.units });
    case "maxPool2d":
    case "averagePool2d": {
      const make = spec.kind === "maxPool2d" ? layers.maxPooling2d : layers.averagePooling2d;
      const strides = pair(spec.stride ?? spec.size);
      return make({ ...common, poolSize: pair(spec.size), strides, padding: paddingName(spec) });
    }
    case "globalAveragePool2d":
      return layers.globalAveragePooling2d({ ...common });
    case "activation":
      return layers.activation({ ...common, activation: spec.activation });
    case "flatten":
      return layers.flatten({ ...common });
    case "reshape":
      return layers.reshape({ ...common, targetShape: [...spec.shape] });
    case "batchNorm":
      return layers.batchNormalization({ ...common, scale: spec.scale ?? true, center: spec.center ?? true });
    case "dropout":
      return layers.dropout({ ...common, rate: spec.rate, seed });
    default:
      throw new UnsupportedLayerError(`layer "${spec.name}": kind "${spec.kind}" isn't built yet`);
  }
}

function buildConv2d(spec: Named<Conv2dSpec>, common: CommonArgs, seed: number): TfLayer {
  const { filters, kernel, stride = 1, dilation = 1, groups = 1 } = spec;
  if (groups !== 1) {
    throw new UnsupportedLayerError(
      `layer "${spec.name}": TensorFlow.js has no grouped convolution (groups ${groups})`,
    );
  }
  return layers.conv2d({
    ...common,
    ...weightArgs(spec, seed),
    filters,
    kernelSize: pair(kernel),
    strides: pair(stride),
    dilationRate: pair(dilation),
    padding: paddingName(spec),
  });
}

function weightArgs(spec: Conv2dSpec | DenseSpec, seed: number) {
  return {
    useBias: spec.bias ?? true,
    activation: spec.activation ?? "linear",
    kernelInitializer: initializers.glorotUniform({ seed }),
  } as const;
}

function pair(size: Size2d): [number, number] {
  return typeof size === "number" ? [size, size] : [size[0], size[1]];
}

function paddingName(spec: { name: string; padding?: Padding2d }): "valid" | "same" {
  const padding = spec.padding ?? "valid";
  if (padding === "valid" || padding === "same") return padding;
  throw new UnsupportedLayerError(
    `layer "${spec.name}": explicit padding needs a layer of its own before it`,
  );
}
