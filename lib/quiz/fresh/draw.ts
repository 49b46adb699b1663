/** Draws from a seed: whole numbers, one of several, an order. The same seed gives the same draws on every machine. */

import { createRandom } from "@/lib/math/random";

export interface Draw {
  /** A whole number in [least, most]. */
  whole(least: number, most: number): number;
  oneOf<T>(options: readonly [T, ...T[]]): T;
  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): readonly T[];
}

/** @param seed - its lowest 32 bits count */
export function createDraw(seed: number): Draw {
  const random = createRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return {
    whole,
    oneOf: (options) => options[whole(0, options.length - 1)] ?? options[0],
    shuffled(things) {
      const order = [...things];
      for (let last = order.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [order[last], order[other]] = [order[other]!, order[last]!]; // both are inside
      }
      return order;
    },
  };
}

/**
 * A seed for one of several things drawn under one seed, so that adding a thing changes none of the others.
 * @param name - the id of a question, the number of a learner…
 * @returns a whole number in [0, 2³²)
 * @see FNV-1a, Fowler, Noll & Vo 1991, http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function seedFor(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const sign of `${seed | 0}/${name}`) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
