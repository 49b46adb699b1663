import * as tf from "@tensorflow/tfjs-core";
import { convolveProblem } from "./convolve-request";
import { JobError } from "./failure";
import type { ConvolveReply, ConvolveRequest } from "./protocol";

/**
 * Slides each kernel over an image, without turning it round (the convolution of neural networks), stride 1, zeros outside.
 * With "magnitude" the maps become one: the root of the sum of their squares, value by value.
 * @throws JobError "bad-request" if sizes don't fit or a value isn't finite
 */
export async function convolve(request: ConvolveRequest): Promise<ConvolveReply> {
  const problem = convolveProblem(request);
  if (problem !== null) throw new JobError("bad-request", problem);
  const maps = tf.tidy(() => {
    const image = tf.tensor4d(request.pixels, [1, request.height, request.width, request.channels]);
    const filtered = request.kernels.map((kernel) => filter(image, kernel, request));
    return request.combine === "magnitude" ? [magnitude(filtered)] : filtered;
  });
  try {
    return { maps: await Promise.all(maps.map((map) => map.data<"float32">())) };
  } finally {
    tf.dispose(maps);
  }
}

/** One kernel over every channel by itself: `[1, height, width, channels]`. */
function filter(
  image: tf.Tensor4D,
  kernel: readonly number[],
  { kernelSide, channels }: ConvolveRequest,
): tf.Tensor4D {
  const weights = tf.tensor4d([...kernel], [kernelSide, kernelSide, 1, 1]);
  if (channels === 1) return tf.conv2d(image, weights, 1, "same");
  return tf.depthwiseConv2d(image, tf.tile(weights, [1, 1, channels, 1]), 1, "same");
}

function magnitude(maps: readonly tf.Tensor4D[]): tf.Tensor4D {
  return tf.sqrt(tf.addN(maps.map((map) => tf.square(map))));
}
