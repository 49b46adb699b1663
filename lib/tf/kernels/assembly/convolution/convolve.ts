// Convolution: every window of every image with every filter. Four window positions by eight filters are summed in
// registers. The inner loop isn't unrolled: V8 then moves all loads of the body before its sums, runs out of registers and is half as fast.

import { cornerOf, ImageWindow, layOut, runLength } from "./image-window";
import { multiplyAdd, shareStart, storeSome } from "./vector";

const PLACES = 4;
const FILTERS = 8;

/** Shared with lib/tf/kernels/wasm/convolve.ts. */
@unmanaged
export class Convolution extends ImageWindow {
  /** `[⌈filters / 8⌉, kernelHeight, kernelWidth, channels, 8]`, see `packFilters`. */
  packed: usize;
  /** `[filters]`, or 0 for none. */
  bias: usize;
  /** `[images, outHeight, outWidth, filters]`. */
  output: usize;
  filters: i32;
  /** Values below are cut off; minus infinity for none. */
  least: f32;
  /** Values above are cut off; infinity for none. */
  most: f32;
}

/** Does one part of a convolution. */
export function convolve(job: Convolution, thread: i32, part: i32, parts: i32): void {
  const places = job.outHeight * job.outWidth;
  const tiles = (places + PLACES - 1) / PLACES;
  const total = job.count * tiles;
  const end = shareStart(total, part + 1, parts);
  let tile = shareStart(total, part, parts);
  while (tile < end) {
    const image = tile / tiles;
    const first = tile - image * tiles;
    const last = min(first + end - tile, tiles);
    const base = layOut(job, image, thread);
    const output = job.output + <usize>image * places * job.filters * 4;
    for (let filter = 0; filter < job.filters; filter += FILTERS) {
      for (let one = first; one < last; one++) convolveTile(job, base, output, one * PLACES, filter);
    }
    tile += last - first;
  }
}

function convolveTile(job: Convolution, base: usize, output: usize, place: i32, filter: i32): void {
  const left = job.outHeight * job.outWidth - place;
  let p0 = base + cornerOf(job, place);
  let p1 = left > 1 ? base + cornerOf(job, place + 1) : p0;
  let p2 = left > 2 ? base + cornerOf(job, place + 2) : p0;
  let p3 = left > 3 ? base + cornerOf(job, place + 3) : p0;
  const channels = job.channels;
  const isDense = job.dilationColumns === 1;
  const run = runLength(job);
  const runs = isDense ? 1 : job.kernelWidth;
  const taps = job.kernelHeight * job.kernelWidth * channels;
  let weights = job.packed + <usize>filter * taps * 4;
  const nextRun = isDense ? 0 : (job.dilationColumns - 1) * channels * 4;
  const nextRow =
    (job.dilationRows * job.paddedWidth - job.kernelWidth * (isDense ? 1 : job.dilationColumns)) * channels * 4;
  let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
  let b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  if (job.bias !== 0) {
    const count = job.filters - filter;
    a0 = a1 = a2 = a3 = loadSome(job.bias + filter * 4, count);
    b0 = b1 = b2 = b3 = loadSome(job.bias + filter * 4 + 16, count - 4);
  }
  const runBytes = <usize>run << 2;
  for (let row = job.kernelHeight; row > 0; row--) {
    for (let part = runs; part > 0; part--) {
      const end = p0 + runBytes;
      do {
        const wa = v128.load(weights), wb = v128.load(weights, 16);
        let x: v128;
        x = v128.load32_splat(p0, 0); a0 = multiplyAdd(x, wa, a0); b0 = multiplyAdd(x, wb, b0);
        x = v128.load32_splat(p1, 0); a1 = multiplyAdd(x, wa, a1); b1 = multiplyAdd(x, wb, b1);
        x = v128.load32_splat(p2, 0); a2 = multiplyAdd(x, wa, a2); b2 = multiplyAdd(x, wb, b2);
        x = v128.load32_splat(p3, 0); a3 = multiplyAdd(x, wa, a3); b3 = multiplyAdd(x, wb, b3);
        p0 += 4; p1 += 4; p2 += 4; p3 += 4;
        weights += 32;
      } while (p0 < end);
      p0 += nextRun; p1 += nextRun; p2 += nextRun; p3 += nextRun;
    }
    p0 += nextRow; p1 += nextRow; p2 += nextRow; p3 += nextRow;
  }
  const least = f32x4.splat(job.least), most = f32x4.splat(job.most);
  const step = <usize>job.filters << 2;
  const count = job.filters - filter;
  let target = output + (<usize>place * job.filters + filter) * 4;
  storePlace(target + 0 * step, f32x4.min(f32x4.max(a0, least), most), f32x4.min(f32x4.max(b0, least), most), count);
  if (left > 1) storePlace(target + 1 * step, f32x4.min(f32x4.max(a1, least), most), f32x4.min(f32x4.max(b1, least), most), count);
  if (left > 2) storePlace(target + 2 * step, f32x4.min(f32x4.max(a2, least), most), f32x4.min(f32x4.max(b2, least), most), count);
  if (left > 3) storePlace(target + 3 * step, f32x4.min(f32x4.max(a3, least), most), f32x4.min(f32x4.max(b3, least), most), count);
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function storePlace(target: usize, low: v128, high: v128, count: i32): void {
  storeSome(target, low, count);
  if (count > 4) storeSome(target + 16, high, count - 4);
}

function loadSome(source: usize, count: i32): v128 {
  if (count >= 4) return v128.load(source);
  let some = f32x4.splat(0);
  if (count > 0) some = f32x4.replace_lane(some, 0, f32.load(source));
  if (count > 1) some = f32x4.replace_lane(some, 1, f32.load(source, 4));
  if (count > 2) some = f32x4.replace_lane(some, 2, f32.load(source, 8));
  return some;
}

/**
 * `filter` `[kernelHeight, kernelWidth, in, out]` → `[⌈out / 8⌉, kernelHeight, kernelWidth, in, 8]`, zeros beyond the last filter.
 */
export function packFilters(filter: usize, packed: usize, taps: i32, inputs: i32, outputs: i32): void {
  const rows = taps * inputs;
  for (let block = 0; block < outputs; block += FILTERS) {
    const count = min(FILTERS, outputs - block);
    for (let row = 0; row < rows; row++) {
      const source = filter + (<usize>row * outputs + block) * 4;
      for (let lane = 0; lane < FILTERS; lane++) {
        f32.store(packed + lane * 4, lane < count ? f32.load(source + lane * 4) : 0);
      }
      packed += 32;
    }
  }
}

/**
 * The filters of the gradient with respect to the input: turned by 180°, inputs and outputs swapped.
 * `filter` `[kernelHeight, kernelWidth, in, out]` → `[⌈in / 8⌉, kernelHeight, kernelWidth, out, 8]`.
 */
export function packTurnedFilters(filter: usize, packed: usize, taps: i32, inputs: i32, outputs: i32): void {
  for (let block = 0; block < inputs; block += FILTERS) {
    const count = min(FILTERS, inputs - block);
    for (let tap = taps - 1; tap >= 0; tap--) {
      const from = filter + <usize>(tap * inputs + block) * outputs * 4;
      for (let output = 0; output < outputs; output++) {
        for (let lane = 0; lane < FILTERS; lane++) {
          f32.store(packed + lane * 4, lane < count ? f32.load(from + (lane * outputs + output) * 4) : 0);
        }
        packed += 32;
      }
    }
  }
}
