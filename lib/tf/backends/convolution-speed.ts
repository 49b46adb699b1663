import {
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  concat,
  dispose,
  engine,
  randomUniform,
  reshape,
  slice,
  type Tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import type { ConvolutionSpeed } from "@/lib/tf/protocol";
import { type MeasureOptions, medianOfRounds } from "./median-of-rounds";

const BATCH = 64;
const SIDE = 16;
const CHANNELS = 64;
const KERNEL = 3;
/** A multiply-add is two operations; the two gradients cost as much as the forward pass each. */
const OPERATIONS = 3 * 2 * BATCH * (SIDE * KERNEL * CHANNELS) ** 2;

/**
 * How fast the active backend convolves, forwards and backwards: kernels of 3×3 from 64 to 64 channels on 64 images of 16×16 pixels.
 * @throws JobError "cancelled" if the signal ended it
 */
export async function measureConvolutionSpeed(options: MeasureOptions): Promise<ConvolutionSpeed> {
  const images = [BATCH, SIDE, SIDE, CHANNELS];
  const [x, dy, filter] = tidy(() => [
    randomUniform(images, -1, 1, "float32", 1),
    randomUniform(images, -1, 1, "float32", 2),
    randomUniform([KERNEL, KERNEL, CHANNELS, CHANNELS], -1, 1, "float32", 3),
  ]) as [Tensor, Tensor, Tensor];
  try {
    const roundMs = await medianOfRounds(async () => {
      const seen = tidy(() => firstValues(convolveBothWays(x, dy, filter)));
      // Reading waits until a GPU has done its work.
      await seen.data();
      seen.dispose();
    }, options);
    return { gigaflops: OPERATIONS / roundMs / 1e6, roundMs };
  } finally {
    dispose([x, dy, filter]);
  }
}

function convolveBothWays(x: Tensor, dy: Tensor, filter: Tensor): Tensor[] {
  const common = { strides: [1, 1], pad: "same", dataFormat: "NHWC" };
  const run = (kernel: string, inputs: Record<string, Tensor>, attributes: Record<string, unknown>) =>
    // The engine types attributes by the values that a kernel may have; these are as its own operations pass them.
    engine().runKernel(kernel, inputs, { ...common, ...attributes } as Parameters<
      ReturnType<typeof engine>["runKernel"]
    >[2]) as Tensor;
  return [
    run(Conv2D, { x, filter }, { dilations: [1, 1] }),
    run(Conv2DBackpropInput, { dy, filter }, { inputShape: x.shape }),
    run(Conv2DBackpropFilter, { x, dy }, { filterShape: filter.shape }),
  ];
}

function firstValues(results: readonly Tensor[]): Tensor {
  return concat(results.map((result) => slice(reshape(result, [-1]), 0, 1)));
}
