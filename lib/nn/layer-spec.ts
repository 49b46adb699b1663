/**
 * A network as plain data: the same description is priced by `network`, built by lib/tf and drawn by the diagrams.
 * Shapes leave the batch axis out and put the channels last: `[height, width, channels]`.
 */

/** A shape without its batch axis: `[height, width, channels]` for images, `[units]` once flattened. */
export type Shape = readonly number[];

/** One number for both axes, or `[height, width]`. */
export type Size2d = number | readonly [height: number, width: number];

/** Cells added on each side: one number for all four, or `[[top, bottom], [left, right]]`. */
export type ExplicitPadding2d =
  | number
  | readonly [rows: readonly [top: number, bottom: number], columns: readonly [left: number, right: number]];

export type Padding2d = "valid" | "same" | ExplicitPadding2d;

export type ActivationName =
  | "linear"
  | "relu"
  | "relu6"
  | "elu"
  | "selu"
  | "sigmoid"
  | "tanh"
  | "softplus"
  | "softmax"
  | "swish"
  | "gelu";

interface Named {
  /** Unique in its network; `<kind>_<n>` in snake case, counted from 1, where left out. */
  readonly name?: string;
}

/** A window that slides over the rows and columns. */
interface Window2d extends Named {
  readonly kernel: Size2d;
  /** 1 by default. */
  readonly stride?: Size2d;
  /** "valid" by default. */
  readonly padding?: Padding2d;
  /** 1 by default. */
  readonly dilation?: Size2d;
}

interface Weighted {
  /** Whether each filter or unit adds a trained number of its own; true by default. */
  readonly bias?: boolean;
  /** Applied to the output inside the same layer; "linear" (none) by default. */
  readonly activation?: ActivationName;
}

export interface Conv2dSpec extends Window2d, Weighted {
  readonly kind: "conv2d";
  readonly filters: number;
  /** Each of the groups sees its own share of the channels and makes its own share of the filters; 1 by default. */
  readonly groups?: number;
}

/** One or several filters for each channel, that see this channel only. */
export interface DepthwiseConv2dSpec extends Window2d, Weighted {
  readonly kind: "depthwiseConv2d";
  /** Filters for each channel; 1 by default. */
  readonly depthMultiplier?: number;
}

/** A depthwise convolution, then a 1×1 convolution; the bias belongs to the second. */
export interface SeparableConv2dSpec extends Window2d, Weighted {
  readonly kind: "separableConv2d";
  readonly filters: number;
  /** Depthwise filters for each channel; 1 by default. */
  readonly depthMultiplier?: number;
}

export interface Conv2dTransposeSpec extends Named, Weighted {
  readonly kind: "conv2dTranspose";
  readonly filters: number;
  readonly kernel: Size2d;
  /** 1 by default. */
  readonly stride?: Size2d;
  /** "valid" by default. */
  readonly padding?: Padding2d;
}

export interface Pool2dSpec extends Named {
  readonly kind: "maxPool2d" | "averagePool2d";
  /** Window of the pool, in cells. */
  readonly size: Size2d;
  /** Equal to `size` by default. */
  readonly stride?: Size2d;
  /** "valid" by default. */
  readonly padding?: Padding2d;
}

/** The mean or the largest value of each channel, over all rows and columns. */
export interface GlobalPool2dSpec extends Named {
  readonly kind: "globalAveragePool2d" | "globalMaxPool2d";
}

/** Normalisation of each channel, with moving statistics that training keeps but doesn't learn. */
export interface BatchNormSpec extends Named {
  readonly kind: "batchNorm";
  /** Whether a factor γ is learnt for each channel; true by default. */
  readonly scale?: boolean;
  /** Whether an offset β is learnt for each channel; true by default. */
  readonly center?: boolean;
}

export interface ActivationSpec extends Named {
  readonly kind: "activation";
  readonly activation: ActivationName;
}

export interface ZeroPad2dSpec extends Named {
  readonly kind: "zeroPad2d";
  readonly padding: ExplicitPadding2d;
}

export interface FlattenSpec extends Named {
  readonly kind: "flatten";
}

export interface ReshapeSpec extends Named {
  readonly kind: "reshape";
  readonly shape: Shape;
}

/** A fully connected layer, applied along the last axis. */
export interface DenseSpec extends Named, Weighted {
  readonly kind: "dense";
  readonly units: number;
}

export interface DropoutSpec extends Named {
  readonly kind: "dropout";
  /** Share of the inputs set to zero while training, in [0, 1). */
  readonly rate: number;
}

export interface Upsample2dSpec extends Named {
  readonly kind: "upsample2d";
  /** How many times more rows and columns. */
  readonly size: Size2d;
  /** "nearest" by default. */
  readonly interpolation?: "nearest" | "bilinear";
}

/** body(x) + shortcut(x), then an activation. An empty shortcut is the identity. */
export interface ResidualSpec extends Named {
  readonly kind: "residual";
  readonly body: readonly LayerSpec[];
  readonly shortcut: readonly LayerSpec[];
  /** Applied to the sum; "linear" (none) by default. */
  readonly activation?: ActivationName;
}

export type LayerSpec =
  | Conv2dSpec
  | DepthwiseConv2dSpec
  | SeparableConv2dSpec
  | Conv2dTransposeSpec
  | Pool2dSpec
  | GlobalPool2dSpec
  | BatchNormSpec
  | ActivationSpec
  | ZeroPad2dSpec
  | FlattenSpec
  | ReshapeSpec
  | DenseSpec
  | DropoutSpec
  | Upsample2dSpec
  | ResidualSpec;

export type LayerKind = LayerSpec["kind"];

/** A whole network: what goes in and the layers in order. */
export interface NetworkSpec {
  readonly inputShape: Shape;
  readonly layers: readonly LayerSpec[];
}
