/** The idx format, in which MNIST is distributed: a magic number, the sizes of the axes, then the values in row order. */

/** An idx array of bytes: `[axes[0], axes[1], …]` uint8 in row order. */
export interface IdxArray {
  readonly axes: readonly number[];
  readonly values: Uint8Array;
}

/** The bytes are no idx array of unsigned bytes; the message says where. */
export class IdxError extends Error {
  override readonly name = "IdxError";
}

const UNSIGNED_BYTE = 0x08;

/**
 * The array that an idx file holds; its values are a view on `bytes`, not a copy.
 * @throws IdxError if the magic number is wrong, the values aren't unsigned bytes, or the file is shorter or longer than its axes say
 * @see LeCun, Cortes & Burges 1998, "The MNIST database", section "File formats", http://yann.lecun.com/exdb/mnist/
 */
export function parseIdx(bytes: Uint8Array): IdxArray {
  if (bytes.length < 4) throw new IdxError(`an idx file has at least 4 bytes, this one has ${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) !== 0) throw new IdxError("an idx file starts with two zero bytes, this one doesn't");
  const type = view.getUint8(2);
  if (type !== UNSIGNED_BYTE)
    throw new IdxError(`only unsigned bytes (type 8) are read, this file has type ${type}`);

  const axisCount = view.getUint8(3);
  const start = 4 + 4 * axisCount;
  if (axisCount === 0) throw new IdxError("an idx file has at least 1 axis, this one has 0");
  if (bytes.length < start) {
    throw new IdxError(`${axisCount} axes need a header of ${start} bytes, the file has ${bytes.length}`);
  }
  const axes = Array.from({ length: axisCount }, (_, axis) => view.getUint32(4 + 4 * axis));
  const expected = axes.reduce((product, size) => product * size, 1);
  const found = bytes.length - start;
  if (found !== expected)
    throw new IdxError(`axes ${axes.join("×")} need ${expected} values, the file has ${found}`);
  return { axes, values: bytes.subarray(start) };
}
