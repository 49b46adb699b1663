/** The order in which a training run goes through its examples. */

import { createRandom } from "@/lib/math/random";
import { shuffledIndices } from "./shuffle";

/** An odd number near 2³² / golden ratio: seeds of neighbouring rounds then have little in common. */
const ROUND_STRIDE = 0x9e3779b9;

/**
 * An endless sequence of examples as a pure function of its seed: all of them in a random order, then all again in another one…
 * Any part of it can be asked for, in any order; the two rounds asked for last are kept.
 */
export class ExampleOrder {
  readonly #count: number;
  readonly #seed: number;
  #rounds: readonly { readonly round: number; readonly order: Uint32Array }[] = [];

  /** @param count - examples to go through, from 1 */
  constructor(count: number, seed: number) {
    this.#count = count;
    this.#seed = seed;
  }

  /** The examples (from 0) at the places `first` … `first + length − 1` of the sequence, counted from 0. */
  take(first: number, length: number): Uint32Array {
    const taken = new Uint32Array(length);
    let filled = 0;
    while (filled < length) {
      const place = (first + filled) % this.#count;
      const order = this.#order(Math.floor((first + filled) / this.#count));
      const part = order.subarray(place, Math.min(this.#count, place + length - filled));
      taken.set(part, filled);
      filled += part.length;
    }
    return taken;
  }

  #order(round: number): Uint32Array {
    const known = this.#rounds.find((kept) => kept.round === round);
    if (known) return known.order;
    const order = shuffledIndices(this.#count, createRandom(this.#seed + Math.imul(round, ROUND_STRIDE)));
    this.#rounds = [...this.#rounds.slice(-1), { round, order }];
    return order;
  }
}
