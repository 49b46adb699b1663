import { BackendWasm, setThreadsCount } from "@tensorflow/tfjs-backend-wasm/dist/backend_wasm";
import "@tensorflow/tfjs-backend-wasm/dist/register_all_kernels";
import { noteGround } from "@/lib/tf/kernels/wasm/team-registry";
import type { ThreadPhase } from "@/lib/tf/worker-service";
import { chooseWasm, compileWasm, type WasmBinary } from "./wasm-binary";
import { wasmFiles } from "./wasm-files";
import { type StartedModule, startWasmModule } from "./wasm-module";

/** Time within which the threads must have loaded once the binary is compiled, in milliseconds. */
const THREAD_START_MS = 2000;

/** A WebAssembly backend at work. */
export interface StartedBackend {
  readonly backend: BackendWasm;
  /** The calling one included. */
  readonly threads: number;
}

/**
 * Starts the WebAssembly backend with the threads its binary asks for, or with one if they don't start in time.
 * @param onThreads - called before and after threads start, the moment at which a browser may hang for good
 * @throws Error if the binary stops while starting, or another can't be fetched
 */
export async function startWasmBackend(
  binary: WasmBinary,
  onThreads: (phase: ThreadPhase) => void,
): Promise<StartedBackend> {
  if (binary.threads > 1) {
    const threaded = await startThreaded(binary, onThreads).catch(() => null);
    if (threaded) return threaded;
    return startWasmBackend(await compileWasm(await chooseWasm(1)), onThreads);
  }
  return finish(startModule(binary), 1);
}

async function startThreaded(
  binary: WasmBinary,
  onThreads: (phase: ThreadPhase) => void,
): Promise<StartedBackend> {
  onThreads("starting");
  const start = startModule(binary);
  try {
    await within(THREAD_START_MS, start.module);
    return await finish(start, binary.threads);
  } catch (error) {
    start.stop();
    throw error;
  } finally {
    onThreads("started");
  }
}

function startModule({ module, threads }: WasmBinary): StartedModule {
  const { threadScript } = wasmFiles(globalThis.location.origin);
  return startWasmModule({ binary: module, threads, threadScript });
}

async function finish(start: StartedModule, threads: number): Promise<StartedBackend> {
  const module = await start.module;
  setThreadsCount(threads);
  const backend = new BackendWasm(module);
  const memory = start.memory();
  if (memory) noteGround(backend, { memory, threads });
  return { backend, threads };
}

/** The value of a promise, or a rejection once `limitMs` have gone. */
async function within<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
