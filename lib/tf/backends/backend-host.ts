import type { OneShot } from "@/lib/tf/one-shot";
import type { BackendCandidate, BackendName } from "@/lib/tf/protocol";
import type { Presence } from "./gpu-probe";

/** Median times of the reference workloads, as in a BackendCandidate. */
export type MeasuredTimes = Pick<BackendCandidate, "trainMs"> & { readonly medianMs: number };

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
  /** Gives the active backend what it lacks for training; quick where it has it. */
  prepareTraining(): Promise<void>;
  /**
   * Times the reference workloads on the active backend.
   * @throws JobError "cancelled" if the signal ended it
   */
  measure(signal: AbortSignal): Promise<MeasuredTimes>;
  /** Takes the device away from the active backend, as a driver may at any time; for tests. Does nothing where there is none. */
  loseDevice(): void;
  /** Threads of the WebAssembly backend; 1 before it is started. */
  readonly wasmThreads: number;
  readonly isCrossOriginIsolated: boolean;
}
