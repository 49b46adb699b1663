/** The backends that small nets are tested on. */

import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { startNodeWasm } from "@/lib/tf/node-wasm";

/** A backend with every operation but the small net's kernels, as webgl and webgpu are. */
const WITHOUT_KERNELS = "without-kernels";

async function startWithoutKernels(): Promise<void> {
  if (tf.findBackend(WITHOUT_KERNELS) === null) {
    tf.registerBackend(WITHOUT_KERNELS, () => new MathBackendCPU());
    tf.copyRegisteredKernels("cpu", WITHOUT_KERNELS);
    for (const kernel of ["TrainSmallNet", "EvaluateSmallNet", "SmallNetLoss"]) {
      if (tf.getKernel(kernel, WITHOUT_KERNELS) !== undefined) tf.unregisterKernel(kernel, WITHOUT_KERNELS);
    }
  }
  await tf.setBackend(WITHOUT_KERNELS);
}

/** Each by its name, with what makes it the backend of the moment. */
export const BACKENDS = [
  ["cpu", () => tf.setBackend("cpu")],
  ["wasm", startNodeWasm],
  ["a backend without the kernels", startWithoutKernels],
] as const;

/** Tensors that the engine and the backend know. */
export function tensorCounts(): readonly number[] {
  return [tf.memory().numTensors, tf.engine().backend.numDataIds()];
}
