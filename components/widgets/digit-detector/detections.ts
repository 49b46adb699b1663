/** From the probabilities of all windows to the boxes that are kept, and how they fare against the truth. */

import { PAGE, type PlacedDigit, type Square, WINDOW, windowGrid } from "./digit-page";

/** What the network says of one window. */
export interface WindowReading extends Square {
  readonly digit: number;
  /** Of that digit, in [0, 1]. */
  readonly probability: number;
  /** Sum of the pixels of the window: 0 for bare paper. */
  readonly ink: number;
  /** The same in the outermost ring of pixels: more than 0 where something is cut off. */
  readonly edgeInk: number;
}

/** A kept box; `truth` is the digit on the page that it found. */
export interface Detection extends WindowReading {
  /** "drawn": on something the reader drew, of which nobody knows what it is. */
  readonly verdict: "right" | "misread" | "false-alarm" | "drawn";
  readonly truth: PlacedDigit | null;
}

/** Two boxes that share more than this of their union are taken for the same thing. */
const SAME_OBJECT = 0.2;
/** A box that shares less than this of its union with a digit hasn't found it. */
const FOUND = 0.5;
const CLASSES = 10;

/** @param probabilities - `[windows, 10]` @param page - `[windows, 28 · 28]`, what was read */
export function readings(
  probabilities: ArrayLike<number>,
  windows: ArrayLike<number>,
  stride: number,
): readonly WindowReading[] {
  const { columns, rows } = windowGrid(stride);
  return Array.from({ length: rows * columns }, (_, index) => {
    let digit = 0;
    for (let other = 1; other < CLASSES; other++) {
      if (probabilities[index * CLASSES + other]! > probabilities[index * CLASSES + digit]!) digit = other; // in range
    }
    return {
      left: (index % columns) * stride,
      top: Math.floor(index / columns) * stride,
      digit,
      probability: probabilities[index * CLASSES + digit]!, // in range
      ...windowInk(windows, index),
    };
  });
}

function windowInk(
  windows: ArrayLike<number>,
  index: number,
): { readonly ink: number; readonly edgeInk: number } {
  let ink = 0;
  let edgeInk = 0;
  for (let row = 0; row < WINDOW; row++) {
    for (let column = 0; column < WINDOW; column++) {
      const value = windows[(index * WINDOW + row) * WINDOW + column]!; // as many windows
      const isEdge = row === 0 || column === 0 || row === WINDOW - 1 || column === WINDOW - 1;
      ink += value;
      if (isEdge) edgeInk += value;
    }
  }
  return { ink, edgeInk };
}

/** Share of the union of two windows that both cover, in [0, 1]. */
export function overlap(one: Square, other: Square): number {
  const wide = Math.max(0, WINDOW - Math.abs(one.left - other.left));
  const high = Math.max(0, WINDOW - Math.abs(one.top - other.top));
  const shared = wide * high;
  return shared / (2 * WINDOW * WINDOW - shared);
}

/** The least ink of a window that isn't bare paper, and the most that its edge may have, both in black pixels. */
const LEAST_INK = 15;
const MOST_EDGE_INK = 0.5;

/**
 * The windows that are sure enough.
 * @param rule - "all" of them, or only those that hold some ink of which nothing is cut off
 */
export function candidates(
  all: readonly WindowReading[],
  { threshold, rule }: { readonly threshold: number; readonly rule: "all" | "whole" },
): readonly WindowReading[] {
  return all.filter((reading) => reading.probability >= threshold && obeys(reading, rule));
}

/** Whether a window may become a box. */
export function obeys({ ink, edgeInk }: WindowReading, rule: "all" | "whole"): boolean {
  return rule === "all" || (ink >= LEAST_INK && edgeInk <= MOST_EDGE_INK);
}

/** Non-maximum suppression: the surest box is kept, those that overlap it go, and so on with the rest. */
export function suppressed(boxes: readonly WindowReading[]): readonly WindowReading[] {
  // Where the network is as sure of two windows, the one that holds more ink has the whole digit.
  const order = [...boxes].sort(
    (one, other) => Math.round(1000 * (other.probability - one.probability)) || other.ink - one.ink,
  );
  const kept: WindowReading[] = [];
  for (const box of order) {
    if (kept.every((other) => overlap(box, other) <= SAME_OBJECT)) kept.push(box);
  }
  return kept;
}

/**
 * Each box against the digits on the page. A digit is found once; a second box on it is a false alarm.
 * @param drawn - the reader's own ink on the page
 */
export function judged(
  boxes: readonly WindowReading[],
  truths: readonly PlacedDigit[],
  drawn: Float32Array | null,
): readonly Detection[] {
  const left = new Set(truths);
  return boxes.map((box) => {
    const truth = [...left]
      .filter((one) => overlap(one, box) >= FOUND)
      .sort((one, other) => overlap(other, box) - overlap(one, box))[0];
    if (!truth) {
      const isDrawn = drawn !== null && inkOf(drawn, box) > box.ink / 2;
      return { ...box, verdict: isDrawn ? "drawn" : "false-alarm", truth: null };
    }
    left.delete(truth);
    return { ...box, verdict: truth.digit === box.digit ? "right" : "misread", truth };
  });
}

function inkOf(page: Float32Array, { left, top }: Square): number {
  let ink = 0;
  for (let row = top; row < top + WINDOW; row++) {
    for (let column = left; column < left + WINDOW; column++) ink += page[row * PAGE.width + column]!; // inside
  }
  return ink;
}

/** The digits that no box has found. */
export function missedDigits(
  detections: readonly Detection[],
  truths: readonly PlacedDigit[],
): readonly PlacedDigit[] {
  return truths.filter((one) => detections.every(({ truth }) => truth !== one));
}

export interface Score {
  readonly right: number;
  readonly misread: number;
  readonly falseAlarms: number;
  /** Digits on the page that no box has found. */
  readonly missed: number;
}

export function score(detections: readonly Detection[], truths: readonly PlacedDigit[]): Score {
  const count = (verdict: Detection["verdict"]) => detections.filter((one) => one.verdict === verdict).length;
  const right = count("right");
  const misread = count("misread");
  return { right, misread, falseAlarms: count("false-alarm"), missed: truths.length - right - misread };
}
