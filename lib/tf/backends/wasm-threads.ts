/** More threads than this no longer help nets of this size, and take cores from the page. */
export const MAX_WASM_THREADS = 4;

/** What decides how many threads WebAssembly gets. */
export interface ThreadConditions {
  /** Is the page cross-origin isolated? Without it there is no shared memory. */
  readonly isolated: boolean;
  /** Logical cores of the machine; 0 where the browser doesn't say. */
  readonly cores: number;
  /** Are SIMD and atomic instructions there? The threaded binary needs both. */
  readonly hasThreadedSimd: boolean;
  /** Ceiling set by the page, for instance 1 after a threaded start that failed. */
  readonly limit: number;
}

/** Number of threads to start WebAssembly with, the calling one included: at least 1, at most {@link MAX_WASM_THREADS}. */
export function wasmThreadCount({ isolated, cores, hasThreadedSimd, limit }: ThreadConditions): number {
  if (!isolated || !hasThreadedSimd) return 1;
  return Math.max(1, Math.min(cores, limit, MAX_WASM_THREADS));
}
