declare module "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.worker.js" {
  /** Text of the script of one Emscripten thread. */
  export const wasmWorkerContents: string;
}
