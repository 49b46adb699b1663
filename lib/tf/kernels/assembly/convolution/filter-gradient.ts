// Gradient of a convolution with respect to its filters. Four rows of the filter matrix by eight filters are summed in registers
// while a thread walks over all the window positions of some images. Each part of the batch has sums of its own, which are added up in
// order: so the result doesn't depend on how many threads there are, nor on who took what.

import { ImageWindow, layOut } from "./image-window";
import { multiplyAdd, shareStart } from "./vector";

const ROWS = 4;
const FILTERS = 8;
/** Window positions that are walked over for one tile after the other, so few that what is read stays in the nearest cache. */
const STRIP_PLACES = 128;

/** Shared with lib/tf/kernels/wasm/convolve.ts. */
@unmanaged
export class FilterGradient extends ImageWindow {
  /** `[images, outHeight, outWidth, filters]`. */
  outputGradient: usize;
  filters: i32;
  /** One `[kernelHeight · kernelWidth · channels, filters rounded up to 8]` a part, and its bytes. */
  sums: usize;
  sumsBytes: i32;
}

/** Sums over one part of the images. */
export function sumFilterGradient(job: FilterGradient, thread: i32, part: i32, parts: i32): void {
  const sums = job.sums + <usize>part * job.sumsBytes;
  memory.fill(sums, 0, job.sumsBytes);
  const end = shareStart(job.count, part + 1, parts);
  const rows = job.kernelHeight * job.kernelWidth * job.channels;
  const lineBytes = <usize>(job.outWidth * job.filters) << 2;
  const paddedLine = <usize>(job.strideRows * job.paddedWidth * job.channels) << 2;
  const strip = max(1, STRIP_PLACES / job.outWidth);
  for (let image = shareStart(job.count, part, parts); image < end; image++) {
    const base = layOut(job, image, thread);
    const gradient = job.outputGradient + <usize>image * job.outHeight * lineBytes;
    for (let line = 0; line < job.outHeight; line += strip) {
      const lines = min(strip, job.outHeight - line);
      const corner = base + <usize>line * paddedLine;
      const given = gradient + <usize>line * lineBytes;
      for (let filter = 0; filter < job.filters; filter += FILTERS) {
        for (let row = 0; row < rows; row += ROWS) sumTile(job, corner, given + filter * 4, sums, row, filter, lines);
      }
    }
  }
}

/** Offset of one row of the filter matrix from a window's corner, in bytes. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function rowOffset(job: FilterGradient, row: i32): usize {
  const channels = job.channels;
  const tap = row / channels;
  const kernelRow = tap / job.kernelWidth;
  const kernelColumn = tap - kernelRow * job.kernelWidth;
  const cell = kernelRow * job.dilationRows * job.paddedWidth + kernelColumn * job.dilationColumns;
  return (cell * channels + row - tap * channels) << 2;
}

function sumTile(job: FilterGradient, base: usize, gradient: usize, sums: usize, row: i32, filter: i32, lines: i32): void {
  const rows = job.kernelHeight * job.kernelWidth * job.channels;
  const left = rows - row;
  let p0 = base + rowOffset(job, row);
  let p1 = left > 1 ? base + rowOffset(job, row + 1) : p0;
  let p2 = left > 2 ? base + rowOffset(job, row + 2) : p0;
  let p3 = left > 3 ? base + rowOffset(job, row + 3) : p0;
  const step = (job.strideColumns * job.channels) << 2;
  const nextRow = ((job.strideRows * job.paddedWidth * job.channels) << 2) - job.outWidth * step;
  const gradientStep = <usize>job.filters << 2;
  const lanes = (job.filters + FILTERS - 1) & ~(FILTERS - 1);
  const target = sums + (<usize>row * lanes + filter) * 4;
  const targetStep = <usize>lanes << 2;
  let a0 = v128.load(target), b0 = v128.load(target, 16);
  let a1 = a0, b1 = b0, a2 = a0, b2 = b0, a3 = a0, b3 = b0;
  if (left > 1) { a1 = v128.load(target + 1 * targetStep); b1 = v128.load(target + 1 * targetStep, 16); }
  if (left > 2) { a2 = v128.load(target + 2 * targetStep); b2 = v128.load(target + 2 * targetStep, 16); }
  if (left > 3) { a3 = v128.load(target + 3 * targetStep); b3 = v128.load(target + 3 * targetStep, 16); }
  const outWidth = job.outWidth;
  for (let line = lines; line > 0; line--) {
    for (let column = outWidth; column > 0; column--) {
      const ga = v128.load(gradient), gb = v128.load(gradient, 16);
      let x: v128;
      x = v128.load32_splat(p0); a0 = multiplyAdd(x, ga, a0); b0 = multiplyAdd(x, gb, b0);
      x = v128.load32_splat(p1); a1 = multiplyAdd(x, ga, a1); b1 = multiplyAdd(x, gb, b1);
      x = v128.load32_splat(p2); a2 = multiplyAdd(x, ga, a2); b2 = multiplyAdd(x, gb, b2);
      x = v128.load32_splat(p3); a3 = multiplyAdd(x, ga, a3); b3 = multiplyAdd(x, gb, b3);
      p0 += step; p1 += step; p2 += step; p3 += step;
      gradient += gradientStep;
    }
    p0 += nextRow; p1 += nextRow; p2 += nextRow; p3 += nextRow;
  }
  v128.store(target + 0 * targetStep, a0); v128.store(target + 0 * targetStep, b0, 16);
  if (left > 1) { v128.store(target + 1 * targetStep, a1); v128.store(target + 1 * targetStep, b1, 16); }
  if (left > 2) { v128.store(target + 2 * targetStep, a2); v128.store(target + 2 * targetStep, b2, 16); }
  if (left > 3) { v128.store(target + 3 * targetStep, a3); v128.store(target + 3 * targetStep, b3, 16); }
}

/** Adds up the parts' sums: → `[kernelHeight, kernelWidth, channels, filters]`. */
export function gatherFilterGradient(job: FilterGradient, target: usize, parts: i32): void {
  const rows = job.kernelHeight * job.kernelWidth * job.channels;
  const lanes = (job.filters + FILTERS - 1) & ~(FILTERS - 1);
  for (let row = 0; row < rows; row++) {
    for (let filter = 0; filter < job.filters; filter++) {
      let sum: f32 = 0;
      for (let part = 0; part < parts; part++) {
        sum += f32.load(job.sums + <usize>part * job.sumsBytes + (<usize>row * lanes + filter) * 4);
      }
      f32.store(target, sum);
      target += 4;
    }
  }
}
