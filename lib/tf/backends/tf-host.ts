import * as tf from "@tensorflow/tfjs-core";
import type { OneShot } from "@/lib/tf/one-shot";
import type { BackendName } from "@/lib/tf/protocol";
import type { ThreadPhase } from "@/lib/tf/worker-service";
import type { BackendHost, MeasuredTimes } from "./backend-host";
import { type LossWatch, loseDevice, NOTHING_TO_LOSE, watchForLoss } from "./backend-loss";
import { probeBackend } from "./gpu-probe";
import { measureWorkload } from "./reference-workload";
import { chooseWasm, compileWasm } from "./wasm-binary";

/** Settings of the backends that the page decides. */
export interface TfHostOptions {
  /** At most so many WebAssembly threads. */
  readonly threadLimit: number;
  /** Called before and after WebAssembly threads start, the moment at which a browser may hang for good. */
  readonly onThreads: (phase: ThreadPhase) => void;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** The backends of TensorFlow.js in this worker; the code of each is loaded when it is first wanted. */
export class TfBackendHost implements BackendHost {
  readonly #options: TfHostOptions;
  readonly #watches = new Map<BackendName, LossWatch>();
  #watch: LossWatch = NOTHING_TO_LOSE;
  #wasmThreads = 1;

  constructor(options: TfHostOptions) {
    this.#options = options;
  }

  get wasmThreads(): number {
    return this.#wasmThreads;
  }

  get isCrossOriginIsolated(): boolean {
    return globalThis.crossOriginIsolated ?? false;
  }

  probe = probeBackend;

  async activate(name: BackendName): Promise<void> {
    if (!tf.engine().backendNames().includes(name)) await this.#register(name);
    if (!(await tf.setBackend(name))) throw new Error(`TensorFlow.js can't start ${name}`);
    this.#watch = this.#watches.get(name) ?? watchForLoss(name, tf.backend());
    this.#watches.set(name, this.#watch);
  }

  async prepareTraining(): Promise<void> {
    if (tf.getBackend() !== "wasm") return;
    const { startWasmTraining } = await import("@/lib/tf/kernels/wasm/register-wasm-training");
    await startWasmTraining();
  }

  drop(name: BackendName): void {
    this.#watches.delete(name);
    if (!tf.engine().backendNames().includes(name)) return;
    try {
      tf.removeBackend(name);
    } catch {
      // One that broke down may fail to tidy up after itself; forget it all the same.
      delete tf.engine().registry[name];
      delete tf.engine().registryFactory[name];
    }
  }

  isLost(): boolean {
    return this.#watch.isLost();
  }

  get lost(): OneShot<"lost"> {
    return this.#watch.lost;
  }

  async measure(signal: AbortSignal): Promise<MeasuredTimes> {
    const options = { now: this.#options.now, signal };
    const [{ measureTraining }] = await Promise.all([import("./training-workload"), this.prepareTraining()]);
    return { medianMs: await measureWorkload(options), trainMs: await measureTraining(options) };
  }

  loseDevice(): void {
    loseDevice(tf.backend());
  }

  async #register(name: BackendName): Promise<void> {
    if (name === "wasm") {
      const { threadLimit, onThreads } = this.#options;
      // The request goes out first: a bundler may load code in a worker by importScripts, which lets nothing else begin.
      const compiling = compileWasm(await chooseWasm(threadLimit));
      const [binary, { startWasmBackend }] = await Promise.all([compiling, import("./wasm-start")]);
      const { backend, threads } = await startWasmBackend(binary, onThreads);
      this.#wasmThreads = threads;
      tf.registerBackend("wasm", () => backend);
      return;
    }
    const factory = await loadFactory(name);
    // The package registers its backend only the first time that it is loaded.
    if (!tf.engine().backendNames().includes(name)) tf.registerBackend(name, factory);
  }
}

const factories = new Map<BackendName, Parameters<typeof tf.registerBackend>[1]>();

async function loadFactory(
  name: Exclude<BackendName, "wasm">,
): Promise<Parameters<typeof tf.registerBackend>[1]> {
  if (!factories.has(name)) {
    if (name === "cpu") await import("@tensorflow/tfjs-backend-cpu");
    if (name === "webgl") await import("@tensorflow/tfjs-backend-webgl");
    if (name === "webgpu") await import("@tensorflow/tfjs-backend-webgpu");
    const factory = tf.findBackendFactory(name);
    if (!factory) throw new Error(`${name} doesn't exist here`);
    factories.set(name, factory);
  }
  // Set above, or by an earlier call.
  return factories.get(name)!;
}
