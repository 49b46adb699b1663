import type { OneShot } from "@/lib/tf/one-shot";
import type { BackendName } from "@/lib/tf/protocol";
import type { Presence } from "./gpu-probe";

/** What the choice of a backend needs from TensorFlow.js and the browser; a test puts its own in place. */
export interface BackendHost {
  probe(name: BackendName): Promise<Presence>;
  /**
   * Makes a backend the one that computes, loading its code if it wasn't yet.
   * @throws Error if it can't be started
   */
  activate(name: BackendName): Promise<void>;
  /** Ends a backend and frees what it held; harmless if it wasn't started. */
  drop(name: BackendName): void;
  /** Has the device under the active backend gone? */
  isLost(): boolean;
  /** Happens when the device under the backend that is now active goes away. */
  readonly lost: OneShot<"lost">;
  /**
   * Median time of the reference workload on the active backend, in milliseconds.
   * @throws JobError "cancelled" if the signal ended it
   */
  measure(signal: AbortSignal): Promise<number>;
  /** Threads of the WebAssembly backend; 1 before it is started. */
  readonly wasmThreads: number;
  readonly isCrossOriginIsolated: boolean;
}
