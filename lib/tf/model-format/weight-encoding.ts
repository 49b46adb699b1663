/** How the numbers of one array stand in a file: as float32, or in 16 or 8 bits with what is needed to get them back. */

import { float16Bits, float16Value, LARGEST_FLOAT16 } from "./float16";

/** The encodings that TensorFlow.js reads, largest first. */
export const WEIGHT_ENCODINGS = ["float32", "float16", "uint16", "uint8"] as const;
export type WeightEncoding = (typeof WEIGHT_ENCODINGS)[number];

/** What a manifest says of an array that isn't float32; whole numbers stand for `min + scale · number`. */
export type Quantization =
  | { readonly dtype: "float16" }
  | { readonly dtype: "uint16" | "uint8"; readonly min: number; readonly scale: number };

/** Bytes that one number takes. */
const ENCODED_BYTES: { readonly [E in WeightEncoding]: number } = {
  float32: 4,
  float16: 2,
  uint16: 2,
  uint8: 1,
};

/** Bytes that an array takes. */
export function encodedLength(shape: readonly number[], encoding: WeightEncoding): number {
  return shape.reduce((product, side) => product * side, ENCODED_BYTES[encoding]);
}

export interface EncodedArray {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null for float32. */
  readonly quantization: Quantization | null;
}

/**
 * The bytes of an array, little-endian. uint8 and uint16 divide the range of the array's own values evenly.
 * @param values - finite
 * @throws RangeError for float16 if a value is beyond its ±65,504
 */
export function encodeArray(values: Float32Array, encoding: WeightEncoding): EncodedArray {
  switch (encoding) {
    case "float32":
      return { bytes: new Uint8Array(Float32Array.from(values).buffer), quantization: null };
    case "float16":
      return {
        bytes: new Uint8Array(Uint16Array.from(values, finiteFloat16).buffer),
        quantization: { dtype: "float16" },
      };
    case "uint16":
    case "uint8": {
      const { min, scale } = evenLevels(values, 2 ** (8 * ENCODED_BYTES[encoding]) - 1);
      const level = (value: number) => Math.round((value - min) / scale);
      const levels = encoding === "uint8" ? Uint8Array.from(values, level) : Uint16Array.from(values, level);
      return { bytes: new Uint8Array(levels.buffer), quantization: { dtype: encoding, min, scale } };
    }
  }
}

/**
 * The numbers of an array, as float32; not checked to be finite.
 * @param bytes - as many as its size and encoding ask for
 */
export function decodeArray(bytes: Uint8Array, quantization: Quantization | null): Float32Array<ArrayBuffer> {
  // A copy of its own, since 16- and 32-bit numbers must begin at a multiple of their size.
  const { buffer } = Uint8Array.from(bytes);
  switch (quantization?.dtype) {
    case undefined:
      return new Float32Array(buffer);
    case "float16":
      return Float32Array.from(new Uint16Array(buffer), float16Value);
    case "uint16":
    case "uint8": {
      const { min, scale } = quantization;
      const levels = quantization.dtype === "uint8" ? new Uint8Array(buffer) : new Uint16Array(buffer);
      return Float32Array.from(levels, (level) => level * scale + min);
    }
  }
}

function finiteFloat16(value: number): number {
  const bits = float16Bits(value);
  if (!Number.isFinite(float16Value(bits))) {
    throw new RangeError(`float16 ends at ±${LARGEST_FLOAT16}, a weight is ${value}`);
  }
  return bits;
}

/** The least value, and the step that takes `steps` of them to the greatest; any step where all values are the same. */
function evenLevels(values: Float32Array, steps: number): { min: number; scale: number } {
  let [min = 0, max = 0] = [values[0], values[0]];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { min, scale: max > min ? (max - min) / steps : 1 };
}
