/** The small net as kernels of TensorFlow.js: each takes tensors, gives new ones, and changes nothing. */

import { getKernel, type KernelConfig, registerKernel, type TensorInfo } from "@tensorflow/tfjs-core";
import type { SmallNetEngine } from "./small-net-engine";
import {
  type ShapedArray,
  SMALL_NET_VERBS,
  type SmallNetAttributes,
  type SmallNetVerb,
} from "./small-net-verbs";

/** What the kernels here need of a backend: reading and writing at once. */
interface Backend {
  readSync(dataId: object): unknown;
  write(values: Float32Array, shape: number[], dtype: "float32"): object;
}

interface Call<Verb extends SmallNetVerb> {
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly attrs: SmallNetAttributes[Verb];
  readonly backend: Backend;
}

/**
 * Gives a backend the kernels; a second call for the same backend changes nothing.
 * @param backendName - one that can read and write at once: "cpu" or "wasm"
 */
export function registerSmallNetKernels(backendName: string, engine: SmallNetEngine): void {
  register("TrainSmallNet", backendName, engine);
  register("EvaluateSmallNet", backendName, engine);
  register("SmallNetLoss", backendName, engine);
}

function register<Verb extends SmallNetVerb>(verb: Verb, backendName: string, engine: SmallNetEngine): void {
  if (getKernel(verb, backendName) !== undefined) return;
  const kernelFunc = ({ inputs, attrs, backend }: Call<Verb>): TensorInfo[] => {
    // Reading from wasm copies, so that no array moves when its heap grows.
    const arrays = Object.fromEntries(
      Object.entries(inputs).map(([name, { dataId, shape }]) => {
        return [name, { values: backend.readSync(dataId) as Float32Array, shape }]; // inputs are float32
      }),
    );
    return SMALL_NET_VERBS[verb](engine, arrays, attrs).map((output) => tensorInfo(backend, output));
  };
  registerKernel({
    kernelName: verb,
    backendName,
    // The registry types kernels by their least common shape; the engine calls this one with exactly these inputs.
    kernelFunc: kernelFunc as unknown as KernelConfig["kernelFunc"],
  });
}

function tensorInfo(backend: Backend, { values, shape }: ShapedArray): TensorInfo {
  return { dataId: backend.write(values, shape, "float32"), shape, dtype: "float32" };
}
