import { readFileSync } from "node:fs";
import path from "node:path";
import { decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { type CorrelationMap, correlate2d } from "@/lib/nn/correlate2d";

/** The small convolution that the home page shows: a real digit, a real kernel, and what comes out. */
export interface HeroConvolution {
  readonly input: CorrelationMap;
  /** `[3, 3]` in row order. */
  readonly kernel: readonly number[];
  readonly output: CorrelationMap;
}

const VERTICAL_EDGES = [1, 0, -1, 2, 0, -2, 1, 0, -1];
const MEAN_OF_FOUR = [0.25, 0.25, 0.25, 0.25];

/** Takes a test image of the digit asked for, halves it to 14 × 14 and runs a Sobel kernel over it. Build time only. */
export function heroConvolution(digit: number): HeroConvolution {
  const file = readFileSync(path.join(process.cwd(), "public/data/digits/samples.bin"));
  const set = decodeDigitSet(new Uint8Array(file));
  const index = Math.max(set.labels.indexOf(digit), 0);
  const { side } = set;
  const pixels = set.pixels.subarray(index * side * side, (index + 1) * side * side);
  const input = correlate2d({
    input: Float32Array.from(pixels, (value) => value / 255),
    height: side,
    width: side,
    kernel: MEAN_OF_FOUR,
    kernelHeight: 2,
    kernelWidth: 2,
    stride: 2,
  });
  const output = correlate2d({
    input: input.values,
    height: input.height,
    width: input.width,
    kernel: VERTICAL_EDGES,
    kernelHeight: 3,
    kernelWidth: 3,
  });
  return { input, kernel: VERTICAL_EDGES, output };
}
