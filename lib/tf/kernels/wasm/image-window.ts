/** How the windows of a convolution lie on a batch of images, as the compiled kernels read it. */

import type { backend_util } from "@tensorflow/tfjs-core";
import type { KernelTeam } from "./kernel-team";

type Pair = readonly [rows: number, columns: number];

/** All in cells. The fields and their order in memory are those of assembly/convolution/image-window.ts. */
export interface ImageWindow {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Distance at which rows and columns are laid out, zeros between them; 1 for a plain convolution. */
  readonly spread: Pair;
  /** Zeros before the first row and column; below zero, so many are cut off. */
  readonly before: Pair;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  /** Positions of the window. */
  readonly out: Pair;
}

/** The windows of a forward convolution. */
export function forwardWindow(info: backend_util.Conv2DInfo): ImageWindow {
  return {
    count: info.batchSize,
    height: info.inHeight,
    width: info.inWidth,
    channels: info.inChannels,
    spread: [1, 1],
    before: [info.padInfo.top, info.padInfo.left],
    kernel: [info.filterHeight, info.filterWidth],
    stride: [info.strideHeight, info.strideWidth],
    dilation: [info.dilationHeight, info.dilationWidth],
    out: [info.outHeight, info.outWidth],
  };
}

/**
 * The windows that give the gradient with respect to the input: over the output's gradient, its cells a stride apart.
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic", relationship 14, https://arxiv.org/abs/1603.07285
 */
export function backwardWindow(info: backend_util.Conv2DInfo): ImageWindow {
  const reachRows = (info.filterHeight - 1) * info.dilationHeight;
  const reachColumns = (info.filterWidth - 1) * info.dilationWidth;
  return {
    count: info.batchSize,
    height: info.outHeight,
    width: info.outWidth,
    channels: info.outChannels,
    spread: [info.strideHeight, info.strideWidth],
    before: [reachRows - info.padInfo.top, reachColumns - info.padInfo.left],
    kernel: [info.filterHeight, info.filterWidth],
    stride: [1, 1],
    dilation: [info.dilationHeight, info.dilationWidth],
    out: [info.inHeight, info.inWidth],
  };
}

/** The window of a matrix product: `count` images of `places` cells each, every cell a row of the matrix. */
export function matrixWindow(count: number, places: number, channels: number): ImageWindow {
  const one = [1, 1] as const;
  return {
    count,
    height: 1,
    width: places,
    channels,
    spread: one,
    before: [0, 0],
    kernel: one,
    stride: one,
    dilation: one,
    out: [1, places],
  };
}

/**
 * The words of a window at the head of a job.
 * @param images - address of `[count, height, width, channels]` float32
 */
export function windowWords(team: KernelTeam, images: number, window: ImageWindow): number[] {
  const { count, height, width, channels, spread, before, kernel, stride, dilation, out } = window;
  const rowsRead = (out[0] - 1) * stride[0] + (kernel[0] - 1) * dilation[0] + 1;
  const columnsRead = (out[1] - 1) * stride[1] + (kernel[1] - 1) * dilation[1] + 1;
  const isWithin = rowsRead <= height && columnsRead <= width;
  // A window that never looks beyond the image needs no laid-out copy of it.
  const isDirect = isWithin && [...spread, before[0] + 1, before[1] + 1].every((value) => value === 1);
  const padded = isDirect ? [height, width] : [rowsRead, columnsRead];
  const scratchBytes = isDirect ? 0 : 4 * rowsRead * columnsRead * channels;
  const scratch = isDirect ? 0 : team.room("scratch", scratchBytes * team.threads);
  const sides = [...spread, ...before, ...padded, ...kernel, ...stride, ...dilation, ...out];
  return [images, count, height, width, channels, ...(sides as number[]), scratch, scratchBytes];
}
