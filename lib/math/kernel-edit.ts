/** What can be done to a whole kernel. Kernels are square and in row order; none of these changes its argument. */

/** Largest magnitude of a weight. */
export const MAX_WEIGHT = 1000;

export type KernelTransform = "negate" | "normalise" | "rotate" | "clear";

/** The kernel after a transform; the same one where it can't be done (a kernel that sums to 0 isn't normalised). */
export function transformKernel(kernel: readonly number[], transform: KernelTransform): readonly number[] {
  switch (transform) {
    case "negate":
      return kernel.map((weight) => 0 - weight);
    case "normalise":
      return canNormalise(kernel) ? kernel.map((weight) => weight / kernelSum(kernel)) : kernel;
    case "rotate":
      return rotateKernel(kernel);
    case "clear":
      return kernel.map(() => 0);
  }
}

export function kernelSum(kernel: readonly number[]): number {
  return kernel.reduce((sum, weight) => sum + weight, 0);
}

/** Whether dividing by the sum gives weights that are allowed, and other ones than before. */
export function canNormalise(kernel: readonly number[]): boolean {
  const sum = kernelSum(kernel);
  const isZero = Math.abs(sum) < 1e-9;
  const isOne = Math.abs(sum - 1) < 1e-9;
  return !isZero && !isOne && kernel.every((weight) => Math.abs(weight / sum) <= MAX_WEIGHT);
}

/** A kernel of another side with the same centre: zeros come around it, or its rim is cut off. */
export function resizeKernel(kernel: readonly number[], side: number): readonly number[] {
  const before = Math.round(Math.sqrt(kernel.length));
  const shift = Math.floor((before - side) / 2);
  return Array.from({ length: side * side }, (_, index) => {
    const row = Math.floor(index / side) + shift;
    const column = (index % side) + shift;
    const isInside = row >= 0 && row < before && column >= 0 && column < before;
    return isInside ? kernel[row * before + column]! : 0; // inside
  });
}

/** A quarter turn clockwise. */
function rotateKernel(kernel: readonly number[]): readonly number[] {
  const side = Math.round(Math.sqrt(kernel.length));
  return kernel.map((_, index) => {
    const row = Math.floor(index / side);
    const column = index % side;
    return kernel[(side - 1 - column) * side + row]!; // a square array
  });
}
