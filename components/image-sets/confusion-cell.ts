/** The cells of a confusion table, and the images behind them. */

import type { ImageAnswers } from "@/lib/tf/protocol";

export interface ConfusionCell {
  /** The class that the images show. */
  readonly truth: number;
  /** The class that the network answered. */
  readonly read: number;
}

/** An image of a test set, and what the network answered. */
export interface AnsweredImage {
  /** Its place in the set, from 0. */
  readonly index: number;
  /** The probability of the answer, in [0, 1]. */
  readonly confidence: number;
}

const CLASSES = 10;

/** The next cell with images in it, going one way from a cell; null where there is none. @param confusion - `[10, 10]` */
export function nearestFullCell(
  confusion: Uint32Array,
  from: ConfusionCell,
  way: { readonly x: number; readonly y: number },
): ConfusionCell | null {
  const inside = (place: number) => place >= 0 && place < CLASSES;
  for (let steps = 1; steps <= CLASSES; steps++) {
    const next = { truth: from.truth + way.y * steps, read: from.read + way.x * steps };
    if (!inside(next.truth) || !inside(next.read)) return null;
    if (confusion[next.truth * CLASSES + next.read]) return next;
  }
  return null;
}

/**
 * The images of a cell: of mistakes the surest first, of right answers the least sure.
 */
export function imagesOf(
  { truth, read }: ConfusionCell,
  { labels, predicted, confidence }: ImageAnswers,
): AnsweredImage[] {
  const found: AnsweredImage[] = [];
  predicted.forEach((answer, index) => {
    if (answer === read && labels[index] === truth) found.push({ index, confidence: confidence[index] ?? 0 });
  });
  const sign = truth === read ? 1 : -1;
  return found.sort((one, other) => sign * (one.confidence - other.confidence));
}
