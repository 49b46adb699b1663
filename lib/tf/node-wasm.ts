/** The WebAssembly backend in Node, for the training tools and the tests. It has one thread there. */

import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { ready, setBackend } from "@tensorflow/tfjs-core";
import { registerWasmTraining } from "./kernels/wasm/register-wasm-training";

/**
 * Makes WebAssembly, with the training kernels, the backend of this process.
 * @throws Error if the backend doesn't start
 */
export async function startNodeWasm(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
  setWasmPaths(dirname(entry) + sep);
  registerWasmTraining();
  if (!(await setBackend("wasm"))) throw new Error("the wasm backend doesn't start in this Node");
  await ready();
}
