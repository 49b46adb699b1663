/** The reader's drawings in this browser, the same for every trainer of the page. */

import {
  type DigitSet,
  DigitSetError,
  decodeDigitSet,
  encodeDigitSet,
} from "@/lib/datasets/digits/digit-set";
import { NO_IMAGES, OWN_SIDE } from "./own-images";

const KEY = "own-images-v1";

export interface OwnImagesState {
  readonly set: DigitSet;
  /** Sets before the changes, newest last. */
  readonly past: readonly DigitSet[];
  /** Whether they are still there after a reload: not where storage is blocked or full. */
  readonly isKept: boolean;
}

const EMPTY: OwnImagesState = { set: NO_IMAGES, past: [], isKept: true };
const MOST_PAST = 30;

let state: OwnImagesState | null = null;
const listeners = new Set<() => void>();

/** What is known now; read from storage once. */
export function readOwnImages(): OwnImagesState {
  state ??= { ...EMPTY, set: stored() };
  return state;
}

/** Before the page is alive nothing is known. */
export function noOwnImages(): OwnImagesState {
  return EMPTY;
}

export function subscribeOwnImages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts another set in place; it can be undone. */
export function changeOwnImages(set: DigitSet): void {
  const { set: before, past } = readOwnImages();
  if (set !== before) become(set, [...past, before].slice(-MOST_PAST));
}

/** Brings back what was before the last change. */
export function undoOwnImages(): void {
  const { past } = readOwnImages();
  const before = past.at(-1);
  if (before) become(before, past.slice(0, -1));
}

/** The set that a file holds; null if it is none that could be learnt from here. */
export function ownImagesOf(bytes: Uint8Array): DigitSet | null {
  try {
    const set = decodeDigitSet(bytes);
    return set.side === OWN_SIDE ? set : null;
  } catch (error) {
    if (error instanceof DigitSetError) return null;
    throw error;
  }
}

function become(set: DigitSet, past: readonly DigitSet[]): void {
  state = { set, past, isKept: keep(set) };
  for (const listener of listeners) listener();
}

function keep(set: DigitSet): boolean {
  try {
    localStorage.setItem(KEY, base64(encodeDigitSet(set)));
    return true;
  } catch {
    // Blocked or full: the drawings last as long as the page.
    return false;
  }
}

function stored(): DigitSet {
  try {
    const text = localStorage.getItem(KEY);
    const bytes = text === null ? null : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return (bytes && ownImagesOf(bytes)) ?? NO_IMAGES;
  } catch {
    return NO_IMAGES;
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
