import * as tf from "@tensorflow/tfjs-core";
import { JobError } from "@/lib/tf/failure";
import { nextMacrotask } from "@/lib/tf/next-macrotask";

/** How the reference workload is run. */
export interface MeasureOptions {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Ends the measurement between two rounds. */
  readonly signal: AbortSignal;
  /** Rounds that count, after two that only warm up; 5 by default. */
  readonly rounds?: number;
}

const WARM_UP_ROUNDS = 2;
/** A backend slower than this over all rounds has lost anyway, in milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Median time of what the demos do all the time, on the active backend, in milliseconds: one image of 28×28 through a small
 * convolutional net, and one photograph of 256×256×3 through a 5×5 kernel, both read back.
 * @throws JobError "cancelled" if the signal ended it
 */
export async function measureWorkload({ now, signal, rounds = 5 }: MeasureOptions): Promise<number> {
  const workload = createWorkload();
  const times: number[] = [];
  const begin = now();
  try {
    for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
      if (signal.aborted) throw new JobError("cancelled", "measurement stopped");
      const start = now();
      await workload.run();
      const end = now();
      if (round >= WARM_UP_ROUNDS) times.push(end - start);
      if (times.length > 0 && end - begin > PATIENCE_MS) break;
      await nextMacrotask();
    }
  } finally {
    workload.dispose();
  }
  return median(times);
}

/** The middle of some numbers (the lower one of two middles); NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
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
