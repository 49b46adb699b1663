/** A worker that the head of a page starts before any script of the page runs, and what it is told then: all in its name. */

import { readChoice } from "./choice-cache";
import { backendOfAddress } from "./protocol";
import type { Preload, ThreadPhase, WorkerSettings } from "./worker-service";

/** Written by `lib/tools/site/early-worker.ts`. */
export interface EarlyStart {
  /** Tells the workers of all pages apart. */
  readonly id: string;
  /** Absolute address under which `models/` and `data/` lie, without a slash at the end. */
  readonly assetBase: string;
  /** `location.search` of the page. */
  readonly search: string;
  /** The choice of an earlier visit as it is stored, if it is. */
  readonly stored: string | null;
  readonly first: Preload | null;
}

/** The worker as its page finds it. */
export interface EarlyWorker {
  readonly worker: Worker;
  readonly name: string;
  /** The last that it said of its threads. */
  readonly threads?: ThreadPhase;
}

declare global {
  /** Gone once it is taken, and where it didn't load. */
  var earlyWorker: EarlyWorker | undefined;
}

/** What a worker's threads are at, told by a plain message: threads may hang before the page has asked anything. */
export interface ThreadMessage {
  readonly threads: ThreadPhase;
}

/**
 * What the name of a worker tells it to start with; null for one that waits to be told.
 * @param browser - see {@link readChoice}
 * @param threadLimit - at most so many WebAssembly threads
 */
export function earlySettings(name: string, browser: string, threadLimit: number): WorkerSettings | null {
  if (!name.startsWith("{")) return null;
  const { assetBase, search, stored, first } = JSON.parse(name) as EarlyStart;
  return {
    assetBase,
    threadLimit,
    preload: first,
    forcedBackend: backendOfAddress(search),
    cachedChoice: readChoice(() => ({ getItem: () => stored, setItem: () => undefined }), browser),
  };
}

/** The worker that the head of the page has started, if nobody has taken it. */
export function takeEarlyWorker(): EarlyWorker | null {
  const early = globalThis.earlyWorker;
  globalThis.earlyWorker = undefined;
  return early ?? null;
}
