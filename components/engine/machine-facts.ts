"use client";

import { useSyncExternalStore } from "react";
import { type BrowserName, browserName } from "./browser-name";
import { type WasmFeatures, wasmFeatures } from "./wasm-features";

/** What the page itself can tell of the machine, without the worker. */
export interface MachineFacts extends BrowserName {
  readonly userAgent: string;
  /** Logical cores; null where the browser doesn't say. */
  readonly cores: number | null;
  /** Is shared memory allowed? It takes the headers COOP and COEP. */
  readonly isIsolated: boolean;
  readonly wasm: WasmFeatures;
}

let known: MachineFacts | null = null;

/** The facts, read once; null while the page is drawn ahead of time. */
export function useMachineFacts(): MachineFacts | null {
  return useSyncExternalStore(
    () => () => undefined,
    readFacts,
    () => null,
  );
}

function readFacts(): MachineFacts {
  known ??= {
    ...browserName(navigator.userAgent),
    userAgent: navigator.userAgent,
    cores: navigator.hardwareConcurrency ?? null,
    isIsolated: globalThis.crossOriginIsolated ?? false,
    wasm: wasmFeatures(),
  };
  return known;
}
