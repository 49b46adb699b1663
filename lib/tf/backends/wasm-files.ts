/** Addresses of the files of the WebAssembly backend, hashed and copied by the bundler. */
export interface WasmFiles {
  readonly plain: string;
  readonly simd: string;
  readonly threadedSimd: string;
  /** The Emscripten script that each thread loads. */
  readonly threadScript: string;
}

/**
 * Absolute addresses of the WebAssembly files on our own host.
 *
 * The threads load their script from here, because the way of tfjs-backend-wasm (the text of a function turned into
 * a blob) breaks when a bundler renames what that function calls, and would need `script-src blob:` besides.
 * @param origin - origin of the worker, such as `https://example.org`
 */
export function wasmFiles(origin: string): WasmFiles {
  return {
    plain: absolute(new URL("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm", import.meta.url)),
    simd: absolute(
      new URL("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm", import.meta.url),
    ),
    threadedSimd: absolute(
      new URL("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm", import.meta.url),
    ),
    threadScript: absolute(
      new URL("@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js", import.meta.url),
    ),
  };

  /** The bundler's URL may be a bare path, which a thread started from a blob could not resolve. */
  function absolute(url: URL): string {
    return new URL(String(url), origin).href;
  }
}
