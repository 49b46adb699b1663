/** The layers that a file may describe: each option, what it must be, and how Keras calls it. One table reads and writes both. */

import type { ActivationName, LayerKind, LayerSpec, Padding2d, Size2d } from "@/lib/nn/layer-spec";
import { MAX_COUNT, MAX_EXTENT } from "@/lib/nn/whole-number";
import { type Check, either, listOf, numberUpTo, oneOf, trueOrFalse, wholeNumber } from "./json-object";

/** One option of a kind of layer. */
export interface LayerOption {
  /** Its name in Keras. */
  readonly keras: string;
  readonly check: Check<unknown>;
  /** Its value where it is left out; an option without it must be there. `{ like }` is the value of another option. */
  readonly byDefault?: number | string | boolean | { readonly like: string };
  /** A size may be one number for both axes; Keras wants two. */
  readonly isSize?: true;
}

export interface LayerFormat {
  /** Its class in Keras. */
  readonly className: string;
  readonly options: Readonly<Record<string, LayerOption>>;
  /** What else decides its output in Keras, and must be so. */
  readonly fixed: Readonly<Record<string, number | string | boolean>>;
}

/** The kinds that `lib/tf` builds. */
export type BuildableKind = Exclude<
  LayerKind,
  | "depthwiseConv2d"
  | "separableConv2d"
  | "conv2dTranspose"
  | "globalMaxPool2d"
  | "zeroPad2d"
  | "upsample2d"
  | "residual"
>;

/** The description of a kind of layer; a kind may share it with others. */
type SpecOf<K, S = LayerSpec> = S extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? S
    : never
  : never;
type OptionsOf<K> = { readonly [O in Exclude<keyof SpecOf<K>, "kind" | "name">]-?: LayerOption };

const count = wholeNumber(1, MAX_COUNT);
const extent = wholeNumber(1, MAX_EXTENT);
const size: Check<Size2d> = either(extent, listOf(extent, 2)) as Check<Size2d>; // a list of two is a pair
const padding: Check<Padding2d> = oneOf(["valid", "same"]);

/** Every activation that a layer may have, to be looked up by its name. */
const ACTIVATIONS: { readonly [A in ActivationName]: A } = {
  linear: "linear",
  relu: "relu",
  relu6: "relu6",
  elu: "elu",
  selu: "selu",
  sigmoid: "sigmoid",
  tanh: "tanh",
  softplus: "softplus",
  softmax: "softmax",
  swish: "swish",
  gelu: "gelu",
};
const activation = oneOf(Object.values(ACTIVATIONS));

const weighted = {
  bias: { keras: "use_bias", check: trueOrFalse, byDefault: true },
  activation: { keras: "activation", check: activation, byDefault: "linear" },
} as const;

const pooling = {
  size: { keras: "pool_size", check: size, isSize: true },
  stride: { keras: "strides", check: size, byDefault: { like: "size" }, isSize: true },
  padding: { keras: "padding", check: padding, byDefault: "valid" },
} as const;

const channelsLast = { data_format: "channels_last" } as const;

const LAYER_FORMATS: {
  readonly [K in BuildableKind]: LayerFormat & { readonly options: OptionsOf<K> };
} = {
  conv2d: {
    className: "Conv2D",
    options: {
      filters: { keras: "filters", check: count },
      kernel: { keras: "kernel_size", check: size, isSize: true },
      stride: { keras: "strides", check: size, byDefault: 1, isSize: true },
      padding: { keras: "padding", check: padding, byDefault: "valid" },
      dilation: { keras: "dilation_rate", check: size, byDefault: 1, isSize: true },
      groups: { keras: "groups", check: oneOf([1]), byDefault: 1 },
      ...weighted,
    },
    fixed: channelsLast,
  },
  maxPool2d: { className: "MaxPooling2D", options: pooling, fixed: channelsLast },
  averagePool2d: { className: "AveragePooling2D", options: pooling, fixed: channelsLast },
  globalAveragePool2d: {
    className: "GlobalAveragePooling2D",
    options: {},
    fixed: { ...channelsLast, keepdims: false },
  },
  batchNorm: {
    className: "BatchNormalization",
    options: {
      scale: { keras: "scale", check: trueOrFalse, byDefault: true },
      center: { keras: "center", check: trueOrFalse, byDefault: true },
    },
    fixed: { epsilon: 0.001 },
  },
  activation: {
    className: "Activation",
    options: { activation: { keras: "activation", check: activation } },
    fixed: {},
  },
  flatten: { className: "Flatten", options: {}, fixed: channelsLast },
  reshape: {
    className: "Reshape",
    options: { shape: { keras: "target_shape", check: listOf(count) } },
    fixed: {},
  },
  dense: { className: "Dense", options: { units: { keras: "units", check: count }, ...weighted }, fixed: {} },
  dropout: {
    className: "Dropout",
    options: { rate: { keras: "rate", check: numberUpTo(1, { least: 0 }) } },
    fixed: {},
  },
};

/** The format of a kind of layer that a file names, or null if it can't be built here. */
export function layerFormat(kind: string): LayerFormat | null {
  return Object.hasOwn(LAYER_FORMATS, kind) ? LAYER_FORMATS[kind as BuildableKind] : null; // one of its keys
}

/** The kind of layer that a class of Keras is, or null if it can't be built here. */
export function kindOfClass(className: string): string | null {
  return Object.entries(LAYER_FORMATS).find(([, format]) => format.className === className)?.[0] ?? null;
}
