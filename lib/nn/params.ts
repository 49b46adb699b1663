/** How many numbers a layer learns. */

import { ShapeError } from "./shape-error";
import { MAX_COUNT, requireExact, requireWhole } from "./whole-number";

/** Sides of a kernel in cells: one number for a square one, or one number an axis (1-D, 2-D, 3-D...). */
export type KernelSize = number | readonly number[];

/** A convolution's weights. */
export interface ConvWeights {
  readonly kernel: KernelSize;
  readonly inChannels: number;
  readonly filters: number;
  /** One more number a filter; true by default. */
  readonly bias?: boolean | undefined;
  /** 1 by default; divides both `inChannels` and `filters`. */
  readonly groups?: number | undefined;
}

/**
 * Parameters of a convolution.
 * @returns cells of the kernel · inChannels / groups · filters, + filters with a bias
 * @throws ShapeError `not-whole`, `groups-indivisible` or `too-large`
 * @example convParams({ kernel: 5, inChannels: 1, filters: 6 }) // 156, the first layer of LeNet-5
 */
export function convParams({ kernel, inChannels, filters, bias = true, groups = 1 }: ConvWeights): number {
  const perFilter = kernelCells(kernel) * channelsPerGroup({ inChannels, filters, groups });
  return requireExact("params", (perFilter + Number(bias)) * filters);
}

/**
 * Parameters of a fully connected layer.
 * @returns inputs · units, + units with a bias (the default)
 * @throws ShapeError `not-whole` or `too-large`
 */
export function denseParams({
  inputs,
  units,
  bias = true,
}: {
  readonly inputs: number;
  readonly units: number;
  readonly bias?: boolean | undefined;
}): number {
  requireWhole("inputs", inputs, { most: MAX_COUNT });
  requireWhole("units", units, { most: MAX_COUNT });
  return requireExact("params", (inputs + Number(bias)) * units);
}

/** A depthwise convolution's weights: `depthMultiplier` filters (1 by default) for each channel. */
export interface DepthwiseWeights {
  readonly kernel: KernelSize;
  readonly inChannels: number;
  readonly depthMultiplier?: number | undefined;
  /** True by default. */
  readonly bias?: boolean | undefined;
}

/**
 * Parameters of a depthwise convolution: a grouped one with as many groups as channels.
 * @returns (cells of the kernel + 1 with a bias) · inChannels · depthMultiplier
 * @throws ShapeError `not-whole` or `too-large`
 */
export function depthwiseConvParams(weights: DepthwiseWeights): number {
  const { kernel, inChannels, depthMultiplier = 1, bias } = weights;
  requireWhole("inChannels", inChannels, { most: MAX_COUNT });
  requireWhole("depthMultiplier", depthMultiplier, { most: MAX_COUNT });
  return convParams({ kernel, inChannels, filters: inChannels * depthMultiplier, bias, groups: inChannels });
}

/**
 * Parameters of a separable convolution: a depthwise one without bias, then a 1×1 convolution with its bias.
 * @throws ShapeError `not-whole` or `too-large`
 * @see Howard et al. 2017, "MobileNets", section 3.1, https://arxiv.org/abs/1704.04861 (there, each of the two is
 * followed by its own normalisation and ReLU; Keras' layer, counted here, has nothing between them)
 */
export function separableConvParams(weights: DepthwiseWeights & { readonly filters: number }): number {
  const { kernel, inChannels, depthMultiplier = 1, filters, bias } = weights;
  const depthwise = depthwiseConvParams({ kernel, inChannels, depthMultiplier, bias: false });
  const pointwise = convParams({ kernel: 1, inChannels: inChannels * depthMultiplier, filters, bias });
  return requireExact("params", depthwise + pointwise);
}

/**
 * Numbers kept by a batch normalisation: a factor γ and an offset β learnt for each channel, and a moving mean and a
 * moving variance that follow the data without being learnt.
 * @returns `trainable` and `movingStatistics`, both 2·channels unless γ (`scale`) or β (`center`) is left out
 * @throws ShapeError `not-whole`
 * @see Ioffe & Szegedy 2015, "Batch Normalization", algorithms 1 and 2, https://arxiv.org/abs/1502.03167
 */
export function batchNormParams({
  channels,
  scale = true,
  center = true,
}: {
  readonly channels: number;
  readonly scale?: boolean | undefined;
  readonly center?: boolean | undefined;
}): { readonly trainable: number; readonly movingStatistics: number } {
  requireWhole("channels", channels, { most: MAX_COUNT });
  return { trainable: (Number(scale) + Number(center)) * channels, movingStatistics: 2 * channels };
}

/**
 * Number of cells of a kernel.
 * @throws ShapeError `not-whole` if a side is, or `wrong-rank` if there is no side
 */
export function kernelCells(kernel: KernelSize): number {
  const sides = typeof kernel === "number" ? [kernel, kernel] : kernel;
  if (sides.length === 0) throw new ShapeError("wrong-rank", { expected: 2, rank: 0, shape: "[]" });
  return sides.reduce((cells, side) => cells * requireWhole("kernel", side), 1);
}

/**
 * Input channels that each filter sees.
 * @throws ShapeError `not-whole`, or `groups-indivisible` if the groups don't share out the channels and the filters
 */
export function channelsPerGroup({
  inChannels,
  filters,
  groups,
}: {
  readonly inChannels: number;
  readonly filters: number;
  readonly groups: number;
}): number {
  requireWhole("groups", groups, { most: MAX_COUNT });
  for (const [quantity, channels] of Object.entries({ inChannels, filters })) {
    requireWhole(quantity, channels, { most: MAX_COUNT });
    if (channels % groups !== 0) throw new ShapeError("groups-indivisible", { quantity, channels, groups });
  }
  return inChannels / groups;
}
