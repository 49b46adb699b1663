/** The WebAssembly backend in Node, for the training tools and the tests. It has one thread there. */

import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { backend, ready, setBackend } from "@tensorflow/tfjs-core";
import { registerWasmTraining, startWasmTraining } from "./kernels/wasm/register-wasm-training";
import { noteGround } from "./kernels/wasm/team-registry";

/**
 * Makes WebAssembly, with the training kernels, the backend of this process.
 * @param options - `kernels`: "composed" leaves the compiled kernels out, as on a browser without SIMD
 * @throws Error if the backend doesn't start
 */
export async function startNodeWasm({ kernels = "compiled" }: NodeWasmOptions = {}): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
  setWasmPaths(dirname(entry) + sep);
  registerWasmTraining();
  const memory = await capturingMemory(async () => {
    if (!(await setBackend("wasm"))) throw new Error("the wasm backend doesn't start in this Node");
    await ready();
  });
  if (memory === null || kernels === "composed") return;
  noteGround(backend(), { memory, threads: 1 });
  await startWasmTraining();
}

interface NodeWasmOptions {
  readonly kernels?: "compiled" | "composed";
}

/** Runs a start, and gives the memory of the WebAssembly program that it starts; the package keeps it to itself. */
async function capturingMemory(start: () => Promise<void>): Promise<WebAssembly.Memory | null> {
  const instantiate = WebAssembly.instantiate;
  let memory: WebAssembly.Memory | null = null;
  WebAssembly.instantiate = (async (source: BufferSource, imports?: WebAssembly.Imports) => {
    const started = await instantiate(source, imports);
    const { exports } = started.instance;
    memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory) ?? memory;
    return started;
  }) as typeof WebAssembly.instantiate;
  try {
    await start();
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  return memory;
}
