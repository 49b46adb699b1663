import * as tf from "@tensorflow/tfjs-core";
import { type MeasureOptions, medianOfRounds } from "./median-of-rounds";

/**
 * Median time of what the demos do all the time, on the active backend, in milliseconds: one image of 28×28 through a small
 * convolutional net, and one photograph of 256×256×3 through a 5×5 kernel, both read back.
 * @throws JobError "cancelled" if the signal ended it
 */
export async function measureWorkload(options: MeasureOptions): Promise<number> {
  const workload = createWorkload();
  try {
    return await medianOfRounds(workload.run, options);
  } finally {
    workload.dispose();
  }
}

function createWorkload(): { run(): Promise<void>; dispose(): void } {
  const tensors = {
    digit: tf.fill([1, 28, 28, 1], 0.5) as tf.Tensor4D,
    first: tf.fill([5, 5, 1, 8], 0.1) as tf.Tensor4D,
    second: tf.fill([5, 5, 8, 16], 0.01) as tf.Tensor4D,
    dense: tf.fill([256, 10], 0.01) as tf.Tensor2D,
    photo: tf.fill([1, 256, 256, 3], 0.5) as tf.Tensor4D,
    kernel: tf.fill([5, 5, 3, 1], 0.04) as tf.Tensor4D,
  };
  return {
    async run() {
      const outputs = tf.tidy(() => {
        const maps = tf.maxPool(tf.relu(tf.conv2d(tensors.digit, tensors.first, 1, "valid")), 2, 2, "valid");
        const features = tf.maxPool(tf.relu(tf.conv2d(maps, tensors.second, 1, "valid")), 2, 2, "valid");
        const logits = tf.matMul(tf.reshape(features, [1, 256]) as tf.Tensor2D, tensors.dense);
        return [logits, tf.depthwiseConv2d(tensors.photo, tensors.kernel, 1, "same")];
      });
      await Promise.all(outputs.map((output) => output.data()));
      tf.dispose(outputs);
    },
    dispose: () => tf.dispose(tensors),
  };
}
