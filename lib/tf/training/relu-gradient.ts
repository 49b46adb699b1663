import { engine, getBackend, getKernel, mul, step, type Tensor } from "@tensorflow/tfjs-core";

/** Name of a kernel of ours; backends without it put it together from their own. */
export const RELU_GRADIENT = "ReluGradient";

/**
 * Gradient of a rectified linear unit with respect to its input.
 * @param dy - gradient of the output, any shape
 * @param y - the output
 */
export function reluGradient<T extends Tensor>(dy: T, y: Tensor): T {
  if (!getKernel(RELU_GRADIENT, getBackend())) return mul(dy, step(y));
  // The engine's type for kernel outputs says nothing of shapes.
  return engine().runKernel(RELU_GRADIENT, { dy, y }) as T;
}
