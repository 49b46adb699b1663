/** A set of labelled grey images of digits, and the small binary file in which the site ships one. */

/** `count` square images with the digit that each one shows. */
export interface DigitSet {
  readonly count: number;
  /** Side of an image, in pixels. */
  readonly side: number;
  /** `[count]`, each in 0 … 9. */
  readonly labels: Uint8Array;
  /** `[count, side, side]` in row order, 0 = paper, 255 = ink. */
  readonly pixels: Uint8Array;
}

/** The bytes are no digit set; the message says what is wrong. */
export class DigitSetError extends Error {
  override readonly name = "DigitSetError";
}

const MAGIC = 0x44474954; // "DGIT" in ASCII
const HEADER_BYTES = 12;
const CLASSES = 10;

/**
 * The file of a set: "DGIT", count and side as uint32 (all big-endian), then `count` label bytes, then the pixels.
 * @throws DigitSetError if the lengths of labels and pixels don't fit count and side
 */
export function encodeDigitSet(set: DigitSet): Uint8Array<ArrayBuffer> {
  const { count, side, labels, pixels } = set;
  if (labels.length !== count || pixels.length !== count * side * side) {
    throw new DigitSetError(
      `${count} images of ${side}×${side} need ${count} labels and ${count * side * side} pixels, ` +
        `got ${labels.length} and ${pixels.length}`,
    );
  }
  const bytes = new Uint8Array(HEADER_BYTES + count + pixels.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, count);
  view.setUint32(8, side);
  bytes.set(labels, HEADER_BYTES);
  bytes.set(pixels, HEADER_BYTES + count);
  return bytes;
}

/** Bytes that the header of a file asks for; 0 if it has no whole header. */
export function digitSetBytes(bytes: Uint8Array): number {
  if (bytes.length < HEADER_BYTES) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return HEADER_BYTES + view.getUint32(4) * (1 + view.getUint32(8) ** 2);
}

/**
 * The set that a file holds; labels and pixels are views on `bytes`, not copies.
 * @throws DigitSetError if the magic number is wrong, the file is shorter or longer than its header says, or a label isn't a digit
 */
export function decodeDigitSet(bytes: Uint8Array): DigitSet {
  if (bytes.length < HEADER_BYTES) {
    throw new DigitSetError(`the header has ${HEADER_BYTES} bytes, the file has ${bytes.length}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== MAGIC) throw new DigitSetError('the file doesn\'t start with "DGIT"');
  const count = view.getUint32(4);
  const side = view.getUint32(8);
  const expected = HEADER_BYTES + count * (1 + side * side);
  if (bytes.length !== expected) {
    throw new DigitSetError(
      `${count} images of ${side}×${side} need ${expected} bytes, the file has ${bytes.length}`,
    );
  }
  const labels = bytes.subarray(HEADER_BYTES, HEADER_BYTES + count);
  const wrong = labels.findIndex((label) => label >= CLASSES);
  if (wrong !== -1) throw new DigitSetError(`label ${labels[wrong]} of image ${wrong} isn't in 0 … 9`);
  return { count, side, labels, pixels: bytes.subarray(HEADER_BYTES + count) };
}

/**
 * One image as the network takes it: `[side, side]` float32 in row order, 0 = paper, 1 = ink.
 * @param index - from 0
 * @throws DigitSetError if there is no such image
 */
export function digitImage(set: DigitSet, index: number): Float32Array<ArrayBuffer> {
  if (!Number.isInteger(index) || index < 0 || index >= set.count) {
    throw new DigitSetError(`image ${index} of a set of ${set.count}`);
  }
  const area = set.side * set.side;
  return Float32Array.from(set.pixels.subarray(index * area, (index + 1) * area), (byte) => byte / 255);
}
