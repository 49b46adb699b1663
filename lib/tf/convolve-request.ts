import type { ConvolveRequest } from "./protocol";

/** Larger images would not fit the memory of the smaller devices; the page scales photographs down long before. */
const MAX_PIXELS = 16_777_216;
const MAX_KERNEL_SIDE = 31;
const MAX_KERNELS = 64;

/** Why a convolution can't be done as asked, with the numbers in it, or null if it can. */
export function convolveProblem(request: ConvolveRequest): string | null {
  return sizeProblem(request) ?? kernelProblem(request) ?? valueProblem(request);
}

function sizeProblem({ pixels, width, height, channels }: ConvolveRequest): string | null {
  if (!isPositiveInteger(width) || !isPositiveInteger(height))
    return `an image of ${width} × ${height} pixels`;
  if (channels !== 1 && channels !== 3) return `${channels} channels, neither 1 nor 3`;
  if (width * height > MAX_PIXELS) return `${width} × ${height} pixels are more than ${MAX_PIXELS}`;
  const expected = width * height * channels;
  return pixels.length === expected
    ? null
    : `${width} × ${height} × ${channels} needs ${expected} values, got ${pixels.length}`;
}

function kernelProblem({ kernelSide, kernels }: ConvolveRequest): string | null {
  if (!isPositiveInteger(kernelSide) || kernelSide % 2 === 0 || kernelSide > MAX_KERNEL_SIDE) {
    return `a kernel's side is odd and at most ${MAX_KERNEL_SIDE}, got ${kernelSide}`;
  }
  if (kernels.length === 0 || kernels.length > MAX_KERNELS)
    return `${kernels.length} kernels, not 1 to ${MAX_KERNELS}`;
  const area = kernelSide * kernelSide;
  const wrong = kernels.findIndex((kernel) => kernel.length !== area);
  return wrong === -1 ? null : `kernel ${wrong} has ${kernels[wrong]?.length} weights, not ${area}`;
}

function valueProblem({ pixels, kernels }: ConvolveRequest): string | null {
  if (!pixels.every(Number.isFinite)) return "a pixel isn't finite";
  return kernels.every((kernel) => kernel.every(Number.isFinite)) ? null : "a kernel weight isn't finite";
}

function isPositiveInteger(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}
