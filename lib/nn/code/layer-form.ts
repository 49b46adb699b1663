/** How the layers are written in code: names, arguments in their order, and what each argument is in a `LayerSpec`. */

import type { LayerSpec, ResidualSpec } from "@/lib/nn/layer-spec";

/** A layer of a chain: every kind but the block with two branches. */
export type ChainLayer = Exclude<LayerSpec, ResidualSpec>;
export type ChainKind = ChainLayer["kind"];

/** What an argument may be. */
export type ArgumentType =
  | "count"
  | "size"
  | "padding"
  | "flag"
  | "activation"
  | "rate"
  | "shape"
  | "zero-padding"
  | "interpolation"
  | "text"
  | "record";

export interface LayerArgument {
  /** Its name in Keras; TensorFlow.js writes the same in camel case. */
  readonly name: string;
  /** The option of the `LayerSpec`. */
  readonly option: string;
  readonly type: ArgumentType;
  /** An argument without it must be given. `{ like }` is the value of another option. */
  readonly byDefault?: number | string | boolean | { readonly like: string };
  /** TensorFlow.js has no such argument. */
  readonly isKerasOnly?: true;
}

/** An argument that doesn't decide what the layer is, or must have one of a few values. */
export interface OtherArgument {
  readonly name: string;
  /** The values that this library can price; anything goes where left out. */
  readonly values?: readonly (string | number | boolean | null)[];
}

export interface LayerForm {
  /** In Keras; the first is how it is written back. */
  readonly keras: readonly [string, ...string[]];
  readonly tfjs: readonly [string, ...string[]];
  /** In the order of Keras. */
  readonly arguments: readonly (LayerArgument | OtherArgument)[];
}

export function isOption(argument: LayerArgument | OtherArgument): argument is LayerArgument {
  return "option" in argument;
}

const dataFormat: OtherArgument = { name: "data_format", values: ["channels_last", "channelsLast", null] };
const filters: LayerArgument = { name: "filters", option: "filters", type: "count" };
const kernel: LayerArgument = { name: "kernel_size", option: "kernel", type: "size" };
const strides: LayerArgument = { name: "strides", option: "stride", type: "size", byDefault: 1 };
const padding: LayerArgument = { name: "padding", option: "padding", type: "padding", byDefault: "valid" };
const dilation: LayerArgument = { name: "dilation_rate", option: "dilation", type: "size", byDefault: 1 };
const groups: LayerArgument = {
  name: "groups",
  option: "groups",
  type: "count",
  byDefault: 1,
  isKerasOnly: true,
};
const multiplier: LayerArgument = {
  name: "depth_multiplier",
  option: "depthMultiplier",
  type: "count",
  byDefault: 1,
};
const activation: LayerArgument = {
  name: "activation",
  option: "activation",
  type: "activation",
  byDefault: "linear",
};
const bias: LayerArgument = { name: "use_bias", option: "bias", type: "flag", byDefault: true };

const pooling: readonly (LayerArgument | OtherArgument)[] = [
  { name: "pool_size", option: "size", type: "size", byDefault: 2 },
  { ...strides, byDefault: { like: "size" } },
  padding,
  dataFormat,
];
const globalPooling: readonly OtherArgument[] = [dataFormat, { name: "keepdims", values: [false] }];

/** The layers that are read and written, in the order in which a list shows them. */
export const LAYER_FORMS: { readonly [K in ChainKind]: LayerForm } = {
  conv2d: {
    keras: ["Conv2D", "Convolution2D"],
    tfjs: ["conv2d"],
    arguments: [filters, kernel, strides, padding, dataFormat, dilation, groups, activation, bias],
  },
  depthwiseConv2d: {
    keras: ["DepthwiseConv2D"],
    tfjs: ["depthwiseConv2d"],
    arguments: [kernel, strides, padding, multiplier, dataFormat, dilation, activation, bias],
  },
  separableConv2d: {
    keras: ["SeparableConv2D", "SeparableConvolution2D"],
    tfjs: ["separableConv2d"],
    arguments: [filters, kernel, strides, padding, dataFormat, dilation, multiplier, activation, bias],
  },
  conv2dTranspose: {
    keras: ["Conv2DTranspose", "Convolution2DTranspose"],
    tfjs: ["conv2dTranspose"],
    arguments: [
      filters,
      kernel,
      strides,
      padding,
      { name: "output_padding", values: [null] },
      dataFormat,
      { name: "dilation_rate", values: [1] },
      activation,
      bias,
    ],
  },
  maxPool2d: {
    keras: ["MaxPooling2D", "MaxPool2D"],
    tfjs: ["maxPooling2d", "maxPool2d"],
    arguments: pooling,
  },
  averagePool2d: {
    keras: ["AveragePooling2D", "AvgPool2D"],
    tfjs: ["averagePooling2d", "avgPool2d", "avgPooling2d"],
    arguments: pooling,
  },
  globalAveragePool2d: {
    keras: ["GlobalAveragePooling2D", "GlobalAvgPool2D"],
    tfjs: ["globalAveragePooling2d"],
    arguments: globalPooling,
  },
  globalMaxPool2d: {
    keras: ["GlobalMaxPooling2D", "GlobalMaxPool2D"],
    tfjs: ["globalMaxPooling2d", "globalMaxPool2d"],
    arguments: globalPooling,
  },
  batchNorm: {
    keras: ["BatchNormalization"],
    tfjs: ["batchNormalization"],
    arguments: [
      { name: "axis", values: [-1] },
      { name: "momentum" },
      { name: "epsilon" },
      { name: "center", option: "center", type: "flag", byDefault: true },
      { name: "scale", option: "scale", type: "flag", byDefault: true },
    ],
  },
  activation: {
    keras: ["Activation"],
    tfjs: ["activation"],
    arguments: [{ name: "activation", option: "activation", type: "activation" }],
  },
  dropout: {
    keras: ["Dropout"],
    tfjs: ["dropout"],
    arguments: [{ name: "rate", option: "rate", type: "rate" }, { name: "noise_shape" }, { name: "seed" }],
  },
  flatten: { keras: ["Flatten"], tfjs: ["flatten"], arguments: [dataFormat] },
  dense: {
    keras: ["Dense"],
    tfjs: ["dense"],
    arguments: [{ name: "units", option: "units", type: "count" }, activation, bias],
  },
  zeroPad2d: {
    keras: ["ZeroPadding2D"],
    tfjs: ["zeroPadding2d"],
    arguments: [{ name: "padding", option: "padding", type: "zero-padding", byDefault: 1 }, dataFormat],
  },
  upsample2d: {
    keras: ["UpSampling2D"],
    tfjs: ["upSampling2d"],
    arguments: [
      { name: "size", option: "size", type: "size", byDefault: 2 },
      dataFormat,
      { name: "interpolation", option: "interpolation", type: "interpolation", byDefault: "nearest" },
    ],
  },
  reshape: {
    keras: ["Reshape"],
    tfjs: ["reshape"],
    arguments: [{ name: "target_shape", option: "shape", type: "shape" }],
  },
};

/** The name of an argument in TensorFlow.js: kernel_size → kernelSize. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of an argument in Keras: kernelSize → kernel_size. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
