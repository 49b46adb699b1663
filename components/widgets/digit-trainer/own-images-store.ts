/** The reader's drawings and what their classes are called, in this browser, the same for every trainer of the page. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { decodeOwn, encodeOwn, type OwnDrawings } from "./own-file";
import { NO_IMAGES } from "./own-images";
import { DIGIT_NAMES } from "./own-names";

const KEY = "own-images-v1";

export interface OwnImagesState extends OwnDrawings {
  /** Drawings before the changes, newest last. */
  readonly past: readonly OwnDrawings[];
  /** Whether they are still there after a reload: not where storage is blocked or full. */
  readonly isKept: boolean;
}

const NONE: OwnDrawings = { set: NO_IMAGES, names: DIGIT_NAMES };
const EMPTY: OwnImagesState = { ...NONE, past: [], isKept: true };
const MOST_PAST = 30;

let state: OwnImagesState | null = null;
const listeners = new Set<() => void>();

/** What is known now; read from storage once. */
export function readOwnImages(): OwnImagesState {
  state ??= { ...EMPTY, ...stored() };
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

/** Puts another set in place, with the names there are; it can be undone. */
export function changeOwnImages(set: DigitSet): void {
  changeOwnDrawings({ set, names: readOwnImages().names });
}

/** Calls the classes otherwise; it can be undone. */
export function changeOwnNames(names: readonly string[]): void {
  changeOwnDrawings({ set: readOwnImages().set, names });
}

/** Puts other drawings in place, and their names; it can be undone. */
export function changeOwnDrawings({ set, names }: OwnDrawings): void {
  const { set: before, names: called, past } = readOwnImages();
  if (set === before && names.join("\n") === called.join("\n")) return;
  become({ set, names }, [...past, { set: before, names: called }].slice(-MOST_PAST));
}

/** Brings back what was before the last change. */
export function undoOwnImages(): void {
  const { past } = readOwnImages();
  const before = past.at(-1);
  if (before) become(before, past.slice(0, -1));
}

function become(drawings: OwnDrawings, past: readonly OwnDrawings[]): void {
  state = { ...drawings, past, isKept: keep(drawings) };
  for (const listener of listeners) listener();
}

function keep(drawings: OwnDrawings): boolean {
  try {
    localStorage.setItem(KEY, base64(encodeOwn(drawings)));
    return true;
  } catch {
    // Blocked or full: the drawings last as long as the page.
    return false;
  }
}

function stored(): OwnDrawings {
  try {
    const text = localStorage.getItem(KEY);
    const bytes = text === null ? null : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return (bytes && decodeOwn(bytes)) ?? NONE;
  } catch {
    return NONE;
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
