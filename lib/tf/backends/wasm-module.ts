import plainFactory, {
  type BackendWasmModule,
  type WasmFactoryConfig,
} from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js";
import threadedFactory from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js";
import { wasmWorkerContents } from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.worker.js";
import { type MemoryOwner, refuseNullMemory } from "./refuse-null-memory";

/** What one start of the Emscripten module needs. */
export interface WasmModuleOptions {
  readonly binary: WebAssembly.Module;
  /** The calling thread included; 1 starts the module without threads. */
  readonly threads: number;
  /** Address of the script that each thread loads. */
  readonly threadScript: string;
}

/** A module that has been told to start. */
export interface StartedModule {
  readonly module: Promise<BackendWasmModule>;
  /** What the module computes in; null until it has started. */
  memory(): WebAssembly.Memory | null;
  /** Ends its threads, also while it is still starting. */
  stop(): void;
}

/** The part of Emscripten's settings object, which becomes the module itself, that a start touches. */
interface ModuleSettings extends WasmFactoryConfig {
  PThread?: { unusedWorkers: Worker[]; terminateAllThreads(): void };
}

/**
 * Starts the WebAssembly module of TensorFlow.js and names its functions as the backend expects them.
 *
 * Emscripten makes eight threads whatever the machine has; those above `threads` are never made.
 */
export function startWasmModule(options: WasmModuleOptions): StartedModule {
  const settings: ModuleSettings = {};
  let memory: WebAssembly.Memory | null = null;
  const module = new Promise<BackendWasmModule>((resolve, reject) => {
    settings.onAbort = (reason) => reject(new Error(`WebAssembly stopped: ${reason}`));
    settings.instantiateWasm = (imports: WebAssembly.Imports, receive: ReceiveInstance) => {
      keepThreads(settings.PThread?.unusedWorkers ?? [], options.threads - 1, reject);
      WebAssembly.instantiate(options.binary, imports).then((instance) => {
        memory = memoryOf(imports) ?? memoryOf({ exports: instance.exports });
        receive(instance, options.binary);
      }, reject);
      return {};
    };
    if (options.threads === 1) {
      plainFactory(settings).then(resolve, reject);
      return;
    }
    const scriptUrl = threadBootstrapUrl();
    settings.locateFile = (path) => (path.endsWith(".worker.js") ? scriptUrl : path);
    settings.mainScriptUrlOrBlob = options.threadScript;
    makingWorkers(options.threads - 1, () => threadedFactory(settings))
      .finally(() => URL.revokeObjectURL(scriptUrl))
      .then(resolve, reject);
  }).then(nameFunctions);
  return { module, memory: () => memory, stop: () => settings.PThread?.terminateAllThreads() };
}

/** Emscripten's way to call a function of the module by its name, missing from the types of tfjs-backend-wasm. */
type Nameable = BackendWasmModule &
  MemoryOwner & {
    cwrap(
      name: string,
      returns: "number" | null,
      parameters: readonly "number"[],
    ): (...values: number[]) => number;
  };

/** The memory among what is handed to a module, or what it hands out: Emscripten shortens the names. */
function memoryOf(values: Readonly<Record<string, WebAssembly.ModuleImports | WebAssembly.Exports>>) {
  const all = Object.values(values).flatMap((group) => Object.values(group));
  return all.find((value) => value instanceof WebAssembly.Memory) ?? null;
}

type ReceiveInstance = (instance: WebAssembly.Instance, binary: WebAssembly.Module) => void;

/**
 * Lets `run` make so many workers while it runs, and none beyond: each would be started only to be ended, at the moment when the
 * reader waits. What it gets instead of a worker is for {@link keepThreads} to take out.
 */
function makingWorkers<T>(count: number, run: () => T): T {
  const RealWorker = globalThis.Worker;
  let made = 0;
  globalThis.Worker = new Proxy(RealWorker, {
    construct(target, parameters) {
      made++;
      return made <= count ? Reflect.construct(target, parameters) : {};
    },
  });
  try {
    return run();
  } finally {
    globalThis.Worker = RealWorker;
  }
}

/** Takes out of the pool what isn't a thread, and makes the failure of a thread a failure of the start. */
function keepThreads(pool: Worker[], count: number, fail: (reason: Error) => void): void {
  pool.splice(count);
  for (const thread of pool) {
    thread.addEventListener("error", (event) => {
      event.preventDefault();
      // Emscripten's own listener, added later, would throw the error at the page.
      event.stopImmediatePropagation();
      fail(new Error(`A WebAssembly thread failed: ${event.message}`));
    });
  }
}

/** Address of a blob that holds the start script of a thread. */
function threadBootstrapUrl(): string {
  // As in tfjs-backend-wasm: the text stands for a script in which these line ends were written `\n` inside strings.
  const script = wasmWorkerContents.replaceAll("\n", "\\n");
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

/** @see tfjs-backend-wasm 4.22.0, src/backend_wasm.ts, `init`: the same names and signatures. */
function nameFunctions(started: BackendWasmModule): BackendWasmModule {
  const module = started as Nameable; // always there: the stock backend calls it too
  module.tfjs = {
    init: module.cwrap("init", null, []),
    initWithThreadsCount: module.cwrap("init_with_threads_count", null, ["number"]),
    getThreadsCount: module.cwrap("get_threads_count", "number", []),
    registerTensor: module.cwrap("register_tensor", null, ["number", "number", "number"]),
    disposeData: module.cwrap("dispose_data", null, ["number"]),
    dispose: module.cwrap("dispose", null, []),
  };
  refuseNullMemory(module);
  return module;
}
