// Pooling and depthwise convolution: every channel by itself, four channels at a time. Windows are clipped at the border.

import { multiplyAdd, shareStart } from "./vector";

/** Shared with lib/tf/kernels/wasm/channel-window.ts. All images are `[count, height, width, channels]` float32. */
@unmanaged
export class ChannelWindow {
  count: i32;
  height: i32;
  width: i32;
  channels: i32;
  kernelHeight: i32;
  kernelWidth: i32;
  strideRows: i32;
  strideColumns: i32;
  dilationRows: i32;
  dilationColumns: i32;
  /** Cells beyond the border that the first window reaches. */
  top: i32;
  left: i32;
  outHeight: i32;
  outWidth: i32;
  input: usize;
  output: usize;
  outputGradient: usize;
  inputGradient: usize;
  /** Depthwise only: `[kernelHeight, kernelWidth, channels]`. */
  filter: usize;
  /** Depthwise only: one `[kernelHeight, kernelWidth, channels]` a part, and its bytes. */
  sums: usize;
  sumsBytes: i32;
}

// Where one output cell is, set by the walk below for the functions that it calls. A thread has globals of its own.
let firstRow: i32, lastRow: i32, firstColumn: i32, lastColumn: i32, originRow: i32, originColumn: i32;

// @ts-ignore: decorators are AssemblyScript's
@inline
function placeWindow(job: ChannelWindow, row: i32, column: i32): void {
  originRow = row * job.strideRows - job.top;
  originColumn = column * job.strideColumns - job.left;
  firstRow = firstTap(originRow, job.dilationRows);
  lastRow = lastTap(originRow, job.dilationRows, job.height, job.kernelHeight);
  firstColumn = firstTap(originColumn, job.dilationColumns);
  lastColumn = lastTap(originColumn, job.dilationColumns, job.width, job.kernelWidth);
}

/** First tap that lies on the image. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function firstTap(origin: i32, dilation: i32): i32 {
  return origin >= 0 ? 0 : (dilation - 1 - origin) / dilation;
}

/** One past the last tap that lies on the image. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function lastTap(origin: i32, dilation: i32, side: i32, taps: i32): i32 {
  return origin >= side ? 0 : min(taps, (side - 1 - origin) / dilation + 1);
}

/** Offset of a tap's cell in an image, in bytes. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function cellOffset(job: ChannelWindow, tapRow: i32, tapColumn: i32): usize {
  const row = originRow + tapRow * job.dilationRows;
  const column = originColumn + tapColumn * job.dilationColumns;
  return ((row * job.width + column) * job.channels) << 2;
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function imageBytes(job: ChannelWindow): usize {
  return <usize>(job.height * job.width * job.channels) << 2;
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function outputBytes(job: ChannelWindow): usize {
  return <usize>(job.outHeight * job.outWidth * job.channels) << 2;
}

export function maxPool(job: ChannelWindow, thread: i32, part: i32, parts: i32): void {
  const total = job.count * job.outHeight;
  const end = shareStart(total, part + 1, parts);
  for (let line = shareStart(total, part, parts); line < end; line++) {
    const image = line / job.outHeight;
    const input = job.input + <usize>image * imageBytes(job);
    let output = job.output + <usize>(line * job.outWidth * job.channels) * 4;
    for (let column = 0; column < job.outWidth; column++) {
      placeWindow(job, line - image * job.outHeight, column);
      maxOfWindow(job, input, output);
      output += job.channels << 2;
    }
  }
}

function maxOfWindow(job: ChannelWindow, input: usize, output: usize): void {
  const channels = job.channels;
  let channel = 0;
  for (; channel + 4 <= channels; channel += 4) {
    let greatest = f32x4.splat(-Infinity);
    for (let row = firstRow; row < lastRow; row++) {
      for (let column = firstColumn; column < lastColumn; column++) {
        greatest = f32x4.max(greatest, v128.load(input + cellOffset(job, row, column) + (channel << 2)));
      }
    }
    v128.store(output + (channel << 2), greatest);
  }
  for (; channel < channels; channel++) {
    let greatest: f32 = -Infinity;
    for (let row = firstRow; row < lastRow; row++) {
      for (let column = firstColumn; column < lastColumn; column++) {
        greatest = max(greatest, f32.load(input + cellOffset(job, row, column) + (channel << 2)));
      }
    }
    f32.store(output + (channel << 2), greatest);
  }
}

/** The gradient goes to the first cell of each window that holds the greatest value. */
export function maxPoolGradient(job: ChannelWindow, thread: i32, part: i32, parts: i32): void {
  const end = shareStart(job.count, part + 1, parts);
  for (let image = shareStart(job.count, part, parts); image < end; image++) {
    const input = job.input + <usize>image * imageBytes(job);
    const target = job.inputGradient + <usize>image * imageBytes(job);
    memory.fill(target, 0, imageBytes(job));
    let offset = <usize>image * outputBytes(job);
    for (let row = 0; row < job.outHeight; row++) {
      for (let column = 0; column < job.outWidth; column++) {
        placeWindow(job, row, column);
        giveToGreatest(job, input, target, offset);
        offset += job.channels << 2;
      }
    }
  }
}

function giveToGreatest(job: ChannelWindow, input: usize, target: usize, offset: usize): void {
  const channels = job.channels;
  let channel = 0;
  for (; channel + 4 <= channels; channel += 4) {
    const greatest = v128.load(job.output + offset + (channel << 2));
    let gradient = v128.load(job.outputGradient + offset + (channel << 2));
    for (let row = firstRow; row < lastRow; row++) {
      for (let column = firstColumn; column < lastColumn; column++) {
        const cell = cellOffset(job, row, column) + (channel << 2);
        const given = v128.and(f32x4.eq(v128.load(input + cell), greatest), gradient);
        v128.store(target + cell, f32x4.add(v128.load(target + cell), given));
        // What was given away isn't given again. A gradient of 0 has nothing to give.
        gradient = v128.andnot(gradient, f32x4.ne(given, f32x4.splat(0)));
      }
    }
  }
  for (; channel < channels; channel++) giveOneToGreatest(job, input, target, offset + (channel << 2), channel << 2);
}

function giveOneToGreatest(job: ChannelWindow, input: usize, target: usize, offset: usize, channelBytes: usize): void {
  const greatest = f32.load(job.output + offset);
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = firstColumn; column < lastColumn; column++) {
      const cell = cellOffset(job, row, column) + channelBytes;
      if (f32.load(input + cell) !== greatest) continue;
      f32.store(target + cell, f32.load(target + cell) + f32.load(job.outputGradient + offset));
      return;
    }
  }
}

/** Each cell of a window gets an equal share of its gradient; cells beyond the border don't count. */
export function averagePoolGradient(job: ChannelWindow, thread: i32, part: i32, parts: i32): void {
  const end = shareStart(job.count, part + 1, parts);
  for (let image = shareStart(job.count, part, parts); image < end; image++) {
    const target = job.inputGradient + <usize>image * imageBytes(job);
    memory.fill(target, 0, imageBytes(job));
    let gradient = job.outputGradient + <usize>image * outputBytes(job);
    for (let row = 0; row < job.outHeight; row++) {
      for (let column = 0; column < job.outWidth; column++) {
        placeWindow(job, row, column);
        giveToAll(job, target, gradient);
        gradient += job.channels << 2;
      }
    }
  }
}

function giveToAll(job: ChannelWindow, target: usize, gradient: usize): void {
  const cells = (lastRow - firstRow) * (lastColumn - firstColumn);
  if (cells <= 0) return;
  const share: f32 = 1 / <f32>cells;
  const channels = job.channels;
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = firstColumn; column < lastColumn; column++) {
      const cell = target + cellOffset(job, row, column);
      let channel = 0;
      for (; channel + 4 <= channels; channel += 4) {
        const at = cell + (channel << 2);
        const given = multiplyAdd(v128.load(gradient + (channel << 2)), f32x4.splat(share), v128.load(at));
        v128.store(at, given);
      }
      for (; channel < channels; channel++) {
        const at = cell + (channel << 2);
        f32.store(at, f32.load(at) + share * f32.load(gradient + (channel << 2)));
      }
    }
  }
}

/** Depthwise convolution, one filter a channel. */
export function depthwise(job: ChannelWindow, thread: i32, part: i32, parts: i32): void {
  const total = job.count * job.outHeight;
  const end = shareStart(total, part + 1, parts);
  const lineBytes = <usize>(job.outWidth * job.channels) << 2;
  for (let line = shareStart(total, part, parts); line < end; line++) {
    const image = line / job.outHeight;
    const input = job.input + <usize>image * imageBytes(job);
    let output = job.output + <usize>line * lineBytes;
    memory.fill(output, 0, lineBytes);
    for (let column = 0; column < job.outWidth; column++) {
      placeWindow(job, line - image * job.outHeight, column);
      for (let tapRow = firstRow; tapRow < lastRow; tapRow++) {
        for (let tapColumn = firstColumn; tapColumn < lastColumn; tapColumn++) {
          const filter = job.filter + (((tapRow * job.kernelWidth + tapColumn) * job.channels) << 2);
          addProduct(output, filter, input + cellOffset(job, tapRow, tapColumn), job.channels);
        }
      }
      output += job.channels << 2;
    }
  }
}

/** Gradient of a depthwise convolution (one filter a channel) with respect to its input. */
export function depthwiseInputGradient(job: ChannelWindow, thread: i32, part: i32, parts: i32): void {
  const end = shareStart(job.count, part + 1, parts);
  for (let image = shareStart(job.count, part, parts); image < end; image++) {
    const target = job.inputGradient + <usize>image * imageBytes(job);
    memory.fill(target, 0, imageBytes(job));
    let gradient = job.outputGradient + <usize>image * outputBytes(job);
    for (let row = 0; row < job.outHeight; row++) {
      for (let column = 0; column < job.outWidth; column++) {
        placeWindow(job, row, column);
        for (let tapRow = firstRow; tapRow < lastRow; tapRow++) {
          for (let tapColumn = firstColumn; tapColumn < lastColumn; tapColumn++) {
            const filter = job.filter + (((tapRow * job.kernelWidth + tapColumn) * job.channels) << 2);
            addProduct(target + cellOffset(job, tapRow, tapColumn), filter, gradient, job.channels);
          }
        }
        gradient += job.channels << 2;
      }
    }
  }
}

/** Gradient of a depthwise convolution with respect to its filter, over one part of the images. */
export function sumDepthwiseFilterGradient(job: ChannelWindow, thread: i32, part: i32, parts: i32): void {
  const sums = job.sums + <usize>part * job.sumsBytes;
  memory.fill(sums, 0, job.sumsBytes);
  const end = shareStart(job.count, part + 1, parts);
  for (let image = shareStart(job.count, part, parts); image < end; image++) {
    const input = job.input + <usize>image * imageBytes(job);
    let gradient = job.outputGradient + <usize>image * outputBytes(job);
    for (let row = 0; row < job.outHeight; row++) {
      for (let column = 0; column < job.outWidth; column++) {
        placeWindow(job, row, column);
        for (let tapRow = firstRow; tapRow < lastRow; tapRow++) {
          for (let tapColumn = firstColumn; tapColumn < lastColumn; tapColumn++) {
            const sum = sums + (((tapRow * job.kernelWidth + tapColumn) * job.channels) << 2);
            addProduct(sum, input + cellOffset(job, tapRow, tapColumn), gradient, job.channels);
          }
        }
        gradient += job.channels << 2;
      }
    }
  }
}

/** Adds up the parts' sums: → `[kernelHeight, kernelWidth, channels]`. */
export function gatherDepthwiseFilterGradient(job: ChannelWindow, target: usize, parts: i32): void {
  memory.copy(target, job.sums, job.sumsBytes);
  for (let part = 1; part < parts; part++) {
    const sums = job.sums + <usize>part * job.sumsBytes;
    for (let offset = 0; offset < job.sumsBytes; offset += 4) {
      f32.store(target + offset, f32.load(target + offset) + f32.load(sums + offset));
    }
  }
}

/** target += a · b, channel by channel. */
function addProduct(target: usize, a: usize, b: usize, channels: i32): void {
  let channel = 0;
  for (; channel + 4 <= channels; channel += 4) {
    const offset = <usize>channel << 2;
    const sum = multiplyAdd(v128.load(a + offset), v128.load(b + offset), v128.load(target + offset));
    v128.store(target + offset, sum);
  }
  for (; channel < channels; channel++) {
    const offset = <usize>channel << 2;
    f32.store(target + offset, f32.load(target + offset) + f32.load(a + offset) * f32.load(b + offset));
  }
}
