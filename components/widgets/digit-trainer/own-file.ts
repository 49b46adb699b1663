/**
 * The reader's drawings as one file: a set of digits as the site ships them, then the names of the classes where some were named
 * ("CLAS" in ASCII, and a list in JSON). Files from before there were names are such sets.
 */

import {
  type DigitSet,
  DigitSetError,
  decodeDigitSet,
  digitSetBytes,
  encodeDigitSet,
} from "@/lib/datasets/digits/digit-set";
import { OWN_SIDE } from "./own-images";
import { areDigits, areNames, DIGIT_NAMES } from "./own-names";

export interface OwnDrawings {
  readonly set: DigitSet;
  /** Of the ten classes, in the order of their labels. */
  readonly names: readonly string[];
}

const MARK = new TextEncoder().encode("CLAS");

/** The file of some drawings. */
export function encodeOwn({ set, names }: OwnDrawings): Uint8Array<ArrayBuffer> {
  const images = encodeDigitSet(set);
  if (areDigits(names)) return images;
  const list = new TextEncoder().encode(JSON.stringify(names));
  const bytes = new Uint8Array(images.length + MARK.length + list.length);
  bytes.set(images);
  bytes.set(MARK, images.length);
  bytes.set(list, images.length + MARK.length);
  return bytes;
}

/** The drawings that a file holds; null if it holds none that could be learnt from here. */
export function decodeOwn(bytes: Uint8Array): OwnDrawings | null {
  try {
    const end = Math.min(digitSetBytes(bytes), bytes.length);
    const set = decodeDigitSet(bytes.subarray(0, end));
    const names = namesIn(bytes.subarray(end));
    return set.side === OWN_SIDE && names ? { set, names } : null;
  } catch (error) {
    if (error instanceof DigitSetError) return null;
    throw error;
  }
}

function namesIn(rest: Uint8Array): readonly string[] | null {
  if (rest.length === 0) return DIGIT_NAMES;
  if (!MARK.every((byte, at) => rest[at] === byte)) return null;
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(rest.subarray(MARK.length)));
    return areNames(data) ? data : null;
  } catch {
    return null;
  }
}
