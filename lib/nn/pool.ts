/** Output size of a pooling layer along one axis. */

import { convGeometry, type Padding } from "./conv-geometry";

/** One axis of a pooling layer, in cells. */
export interface PoolAxis {
  readonly input: number;
  /** Window of the pool. */
  readonly size: number;
  /** Equal to `size` by default. */
  readonly stride?: number | undefined;
  /** "valid" by default. */
  readonly padding?: Padding | undefined;
}

/**
 * Number of outputs of a pooling layer along one axis: the arithmetic of a convolution whose stride is the window's
 * size unless said otherwise. A last incomplete window is dropped (it would be kept by "same" padding).
 * @throws ShapeError `kernel-too-large`, `not-whole` or `bad-padding`
 * @see Dumoulin & Visin 2016, section 3, https://arxiv.org/abs/1603.07285
 * @example poolOutputSize({ input: 24, size: 2 }) // 12
 */
export function poolOutputSize({ input, size, stride = size, padding }: PoolAxis): number {
  return convGeometry({ input, kernel: size, stride, padding }).output;
}
