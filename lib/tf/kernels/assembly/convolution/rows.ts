// Rows of numbers: what comes between two convolutions.

import { shareStart } from "./vector";

/** Shared with lib/tf/kernels/wasm/row-kernels.ts. */
@unmanaged
export class Rows {
  /** `[rows, columns]` float32. */
  input: usize;
  /** As `input`: what decides where the gradient passes; unused by the sum. */
  mask: usize;
  /** As `input`; unused by the sum. */
  output: usize;
  rows: i32;
  columns: i32;
  /** One `[columns]` a part; unused by the gradient. */
  sums: usize;
}

/** Gradient of a cut-off at 0: the output's gradient where the output is above 0, else 0. */
export function reluGradient(job: Rows, thread: i32, part: i32, parts: i32): void {
  const total = job.rows * job.columns;
  const start = shareStart(total, part, parts);
  const end = shareStart(total, part + 1, parts);
  let offset = <usize>start << 2;
  const last = <usize>end << 2;
  const zero = f32x4.splat(0);
  for (; offset + 16 <= last; offset += 16) {
    const passes = f32x4.gt(v128.load(job.mask + offset), zero);
    v128.store(job.output + offset, v128.and(v128.load(job.input + offset), passes));
  }
  for (; offset < last; offset += 4) {
    f32.store(job.output + offset, f32.load(job.mask + offset) > 0 ? f32.load(job.input + offset) : 0);
  }
}

/** Sums over one part of the rows. */
export function sumRows(job: Rows, thread: i32, part: i32, parts: i32): void {
  const end = shareStart(job.rows, part + 1, parts);
  const columns = job.columns;
  const sums = job.sums + ((<usize>part * columns) << 2);
  const rowBytes = <usize>columns << 2;
  let column = 0;
  for (; column + 8 <= columns; column += 8) {
    let low = f32x4.splat(0), high = low;
    let row = shareStart(job.rows, part, parts);
    let source = job.input + <usize>row * rowBytes + (<usize>column << 2);
    for (; row < end; row++) {
      low = f32x4.add(low, v128.load(source));
      high = f32x4.add(high, v128.load(source, 16));
      source += rowBytes;
    }
    const target = sums + (<usize>column << 2);
    v128.store(target, low);
    v128.store(target, high, 16);
  }
  for (; column < columns; column++) {
    let sum: f32 = 0;
    for (let row = shareStart(job.rows, part, parts); row < end; row++) {
      sum += f32.load(job.input + <usize>row * rowBytes + (<usize>column << 2));
    }
    const target = sums + (<usize>column << 2);
    f32.store(target, sum);
  }
}

/** Adds up the parts' sums: → `[columns]`. */
export function gatherRows(job: Rows, target: usize, parts: i32): void {
  for (let column = 0; column < job.columns; column++) {
    let sum: f32 = 0;
    for (let part = 0; part < parts; part++) {
      sum += f32.load(job.sums + ((<usize>(part * job.columns + column)) << 2));
    }
    f32.store(target + (<usize>column << 2), sum);
  }
}
