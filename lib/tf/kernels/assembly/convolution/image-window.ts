// The part of an input image that the windows of a convolution see, with zeros where they look beyond it.

/** How the windows lie on an image. Sizes in cells, pointers in bytes; shared with lib/tf/kernels/wasm/image-window.ts. */
@unmanaged
export class ImageWindow {
  /** `[images, height, width, channels]` float32. */
  images: usize;
  count: i32;
  height: i32;
  width: i32;
  channels: i32;
  /** Distance at which the rows and columns of the image are laid out; zeros between them. 1 for a plain convolution. */
  spreadRows: i32;
  spreadColumns: i32;
  /** Zeros before the first row and column; below zero, so many rows and columns are cut off. */
  top: i32;
  left: i32;
  /** Size of the laid-out image. */
  paddedHeight: i32;
  paddedWidth: i32;
  kernelHeight: i32;
  kernelWidth: i32;
  strideRows: i32;
  strideColumns: i32;
  dilationRows: i32;
  dilationColumns: i32;
  /** Positions of the window. */
  outHeight: i32;
  outWidth: i32;
  /** Room for one laid-out image a thread, 0 where the image itself will do; and its bytes. */
  scratch: usize;
  scratchBytes: i32;
}

/** Address of a laid-out image. @param image - from 0 */
export function layOut(window: ImageWindow, image: i32, thread: i32): usize {
  const rowBytes = window.width * window.channels * 4;
  const source = window.images + <usize>image * window.height * rowBytes;
  if (window.scratch === 0) return source;
  const target = window.scratch + <usize>thread * window.scratchBytes;
  const paddedRowBytes = window.paddedWidth * window.channels * 4;
  memory.fill(target, 0, <usize>window.paddedHeight * paddedRowBytes);
  for (let row = 0; row < window.height; row++) {
    const paddedRow = window.top + row * window.spreadRows;
    if (paddedRow < 0 || paddedRow >= window.paddedHeight) continue;
    layOutRow(window, source + row * rowBytes, target + paddedRow * paddedRowBytes);
  }
  return target;
}

function layOutRow(window: ImageWindow, source: usize, target: usize): void {
  const cellBytes = window.channels * 4;
  const left = window.left;
  if (window.spreadColumns === 1) {
    const first = left < 0 ? -left : 0;
    const room = window.paddedWidth - left;
    const last = window.width < room ? window.width : room;
    if (last <= first) return;
    memory.copy(target + (left + first) * cellBytes, source + first * cellBytes, (last - first) * cellBytes);
    return;
  }
  for (let column = 0; column < window.width; column++) {
    const paddedColumn = left + column * window.spreadColumns;
    if (paddedColumn < 0 || paddedColumn >= window.paddedWidth) continue;
    memory.copy(target + paddedColumn * cellBytes, source + column * cellBytes, cellBytes);
  }
}

/** Offset of the upper left corner of a window position, in bytes, from the laid-out image. @param place - row by row, from 0 */
// @ts-ignore: decorators are AssemblyScript's
@inline
export function cornerOf(window: ImageWindow, place: i32): usize {
  const row = place / window.outWidth;
  const column = place - row * window.outWidth;
  return (
    ((row * window.strideRows * window.paddedWidth + column * window.strideColumns) * window.channels) << 2
  );
}

/** Columns of the kernel whose cells lie side by side in memory, channels included: all where nothing is dilated, else one. */
// @ts-ignore: decorators are AssemblyScript's
@inline
export function runLength(window: ImageWindow): i32 {
  return window.dilationColumns === 1 ? window.kernelWidth * window.channels : window.channels;
}
