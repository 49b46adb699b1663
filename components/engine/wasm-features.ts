/** What the browser's WebAssembly can do, told from the instructions that it accepts. */
export interface WasmFeatures {
  /** Vectors of 128 bits: four numbers at once. */
  readonly simd: boolean;
  /** Relaxed vectors: multiply and add in one instruction, rounded as the processor likes. */
  readonly relaxedSimd: boolean;
  /** Atomic instructions: several threads on one memory. */
  readonly threads: boolean;
}

const HEADER = [0, 97, 115, 109, 1, 0, 0, 0];

/** Modules of one function each, which uses an instruction of the feature. */
const PROBES: Readonly<Record<keyof WasmFeatures, readonly number[]>> = {
  // () → v128: i8x16.popcnt(i8x16.splat(0))
  simd: [1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
  // () → v128: i8x16.relaxed_swizzle(i8x16.splat(1), i8x16.splat(2))
  relaxedSimd: [
    1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11,
  ],
  // () → (), with a shared memory: drop(i32.atomic.load(0))
  threads: [1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 4, 1, 3, 1, 1, 10, 11, 1, 9, 0, 65, 0, 254, 16, 2, 0, 26, 11],
};

/** Which features of WebAssembly the browser has. @see WebAssembly/wasm-feature-detect, whose instructions these are */
export function wasmFeatures(): WasmFeatures {
  const has = (feature: keyof WasmFeatures) =>
    typeof WebAssembly === "object" && WebAssembly.validate(Uint8Array.from([...HEADER, ...PROBES[feature]]));
  return { simd: has("simd"), relaxedSimd: has("relaxedSimd"), threads: has("threads") };
}
