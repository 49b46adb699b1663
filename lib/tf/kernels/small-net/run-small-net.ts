/** Running a small net's kernel on the backend of the moment, or beside it where that one has none. */

import { engine, getBackend, getKernel, type NamedAttrMap, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { loadSmallNetEngine } from "./load-engine";
import { plainEngine } from "./plain/plain-engine";
import type { SmallNetEngine } from "./small-net-engine";
import { registerSmallNetKernels } from "./small-net-kernels";
import {
  type ShapedArray,
  SMALL_NET_VERBS,
  type SmallNetAttributes,
  type SmallNetVerb,
} from "./small-net-verbs";

type NamedTensors = Readonly<Record<string, Tensor>>;

/**
 * The outputs of a kernel, which the caller disposes.
 *
 * The cpu backend runs it in plain TypeScript, the wasm backend in WebAssembly. For any other (webgl, webgpu) the inputs are read, the
 * fastest of the two computes, and the outputs are written back: a graphics processor would lose its time between the steps.
 * @param inputs - as `SmallNetArrays` says
 */
export async function runSmallNet<Verb extends SmallNetVerb>(
  verb: Verb,
  inputs: NamedTensors,
  attributes: SmallNetAttributes[Verb],
): Promise<Tensor[]> {
  const fastest = await startSmallNet();
  if (getKernel(verb, getBackend()) !== undefined) {
    // Attributes may be nested; the engine's type says so only of maps with an index signature.
    return engine().runKernel(verb, { ...inputs }, attributes as unknown as NamedAttrMap);
  }
  const outputs = SMALL_NET_VERBS[verb](fastest, await readTensors(inputs), attributes);
  return outputs.map(({ values, shape }) => tensor(values, shape));
}

/** Loads the fastest engine and registers the kernels; after the first call there is nothing left to do. */
async function startSmallNet(): Promise<SmallNetEngine> {
  const fastest = await loadSmallNetEngine();
  registerSmallNetKernels("cpu", plainEngine);
  registerSmallNetKernels("wasm", fastest);
  return fastest;
}

async function readTensors(inputs: NamedTensors): Promise<Record<string, ShapedArray>> {
  const reads = Object.entries(inputs).map(async ([name, input]) => {
    return [name, { values: await input.data<"float32">(), shape: input.shape }] as const;
  });
  return Object.fromEntries(await Promise.all(reads));
}
