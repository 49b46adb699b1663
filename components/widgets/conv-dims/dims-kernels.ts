/** Kernels to choose from, for each number of dimensions. */

const NONE = [0, 0, 0, 0, 0, 0, 0, 0, 0] as const;
const SOBEL = [-1, 0, 1, -2, 0, 2, -1, 0, 1] as const;
const ninth = (share: number) => Array.from({ length: 9 }, () => share);

/** Along a line; any odd number of taps up to nine. */
export const LINE_KERNELS = {
  smooth: ninth(1 / 9),
  derivative: [-1, 0, 1],
  edge: [-1, 2, -1],
  echo: [0.3, 0, 0.6, 0, 1, 0, 0, 0, 0],
} as const satisfies Record<string, readonly number[]>;

/** On a plane, 3 × 3. */
export const PLANE_KERNELS = {
  sobel: SOBEL,
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  blur: ninth(1 / 9),
} as const satisfies Record<string, readonly number[]>;

/** Through time, 3 frames of 3 × 3. */
export const TIME_KERNELS = {
  /** What comes minus what was. */
  motion: [0, 0, 0, 0, -1, 0, 0, 0, 0, ...NONE, 0, 0, 0, 0, 1, 0, 0, 0, 0],
  /** The difference along a row, turned round from the frame before to the one after. */
  direction: [1, 0, -1, 1, 0, -1, 1, 0, -1, ...NONE, -1, 0, 1, -1, 0, 1, -1, 0, 1],
  /** One frame only: a kernel of two dimensions in disguise. */
  edge: [...NONE, ...SOBEL, ...NONE],
  blur: Array.from({ length: 27 }, () => 1 / 27),
} as const satisfies Record<string, readonly number[]>;

export type LineKernelId = keyof typeof LINE_KERNELS;
export type PlaneKernelId = keyof typeof PLANE_KERNELS;
export type TimeKernelId = keyof typeof TIME_KERNELS;

// The keys of constants.
export const LINE_KERNEL_IDS = Object.keys(LINE_KERNELS) as readonly LineKernelId[];
export const PLANE_KERNEL_IDS = Object.keys(PLANE_KERNELS) as readonly PlaneKernelId[];
export const TIME_KERNEL_IDS = Object.keys(TIME_KERNELS) as readonly TimeKernelId[];
