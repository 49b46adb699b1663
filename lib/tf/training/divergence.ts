/** When a run has gone wrong for good. */

import type { Findings } from "./examine-digits";
import type { Divergence, LossHistory } from "./training-protocol";

/** Losses that decide together, so that a single bad batch doesn't. */
const LOSS_WINDOW = 16;
/** How many times its first loss a run may go up to for long. */
const EXPLOSION = 3;
/** Nothing below this has exploded, in nats: to guess costs ln 10, whatever the run has begun with. */
const HARMLESS_LOSS = 2 * Math.log(10);
/** A layer with a greater share of dead units learns no more. */
const DEAD_SHARE = 0.9;

/** Follows the losses of a run, step by step. */
export class LossWatch {
  #first: number | null;
  readonly #last: number[];

  /** @param before - losses of the run so far */
  constructor({ first, last }: LossHistory) {
    this.#first = first;
    this.#last = last.slice(-LOSS_WINDOW);
  }

  /**
   * What the loss of a step says: not finite; or exploding, where the median of the last sixteen losses is over three times
   * the very first loss and over 2 ln 10.
   * @param step - counted from 1
   */
  add(step: number, loss: number): Divergence | null {
    if (!Number.isFinite(loss)) return { kind: "not-finite", step, where: "loss" };
    this.#first ??= loss;
    this.#last.push(loss);
    if (this.#last.length > LOSS_WINDOW) this.#last.shift();
    if (this.#last.length < LOSS_WINDOW) return null;
    const median = this.#last.toSorted((a, b) => a - b)[LOSS_WINDOW / 2 - 1]!; // the lower one of two middles
    const hasExploded = median > EXPLOSION * this.#first && median > HARMLESS_LOSS;
    return hasExploded ? { kind: "exploding", step, loss: median, firstLoss: this.#first } : null;
  }
}

/**
 * The first ReLU layer of which at least nine in ten units answered 0 to every image: no gradient reaches those any more.
 * @param layers - as the findings have them
 * @param step - steps done when the images were looked at
 */
export function deadLayer(
  layers: readonly { readonly name: string; readonly units: number }[],
  { reluPeaks }: Pick<Findings, "reluPeaks">,
  step: number,
): Divergence | null {
  for (const [index, { name, units }] of layers.entries()) {
    const dead = reluPeaks[index]?.reduce((count, peak) => count + (peak <= 0 ? 1 : 0), 0) ?? 0;
    if (units > 0 && dead >= DEAD_SHARE * units) return { kind: "dead-relu", step, layer: name, dead, units };
  }
  return null;
}
