import "@tensorflow/tfjs-backend-wasm/dist/flags_wasm";
import * as tf from "@tensorflow/tfjs-core";
import { wasmFiles } from "./wasm-files";
import { wasmThreadCount } from "./wasm-threads";

/** The WebAssembly program that suits this browser. */
export interface WasmChoice {
  readonly url: string;
  /** Threads to start it with, the calling one included; 1 for none. */
  readonly threads: number;
}

/** That program, compiled but not started. */
export interface WasmBinary {
  readonly module: WebAssembly.Module;
  readonly threads: number;
}

/** The best binary that this page may run. @param threadLimit - at most so many threads */
export async function chooseWasm(threadLimit: number): Promise<WasmChoice> {
  const [hasSimd, hasThreads] = await Promise.all([
    tf.env().getAsync("WASM_HAS_SIMD_SUPPORT"),
    tf.env().getAsync("WASM_HAS_MULTITHREAD_SUPPORT"),
  ]);
  const threads = wasmThreadCount({
    isolated: globalThis.crossOriginIsolated,
    cores: navigator.hardwareConcurrency ?? 0,
    hasThreadedSimd: hasSimd === true && hasThreads === true,
    limit: threadLimit,
  });
  const files = wasmFiles(globalThis.location.origin);
  if (threads > 1) return { url: files.threadedSimd, threads };
  return { url: hasSimd ? files.simd : files.plain, threads };
}

/**
 * Fetches and compiles a binary; the request is on its way when this returns.
 * @throws Error if the file can't be fetched or compiled
 */
export async function compileWasm({ url, threads }: WasmChoice): Promise<WasmBinary> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  // A host that doesn't know the media type still works, only a little slower.
  const isTyped = response.headers.get("content-type")?.startsWith("application/wasm");
  const module = isTyped
    ? await WebAssembly.compileStreaming(response)
    : await WebAssembly.compile(await response.arrayBuffer());
  return { module, threads };
}
