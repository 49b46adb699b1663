/** A small seeded random generator: the same seed gives the same numbers on every machine. */

/**
 * Makes a generator of numbers uniform in [0, 1), with 2³² possible values.
 * @param seed - any number; its lowest 32 bits as an integer are the state the generator starts from
 * @returns a function that gives the next number at each call
 * @see mulberry32, Tommy Ettinger 2017 (public domain),
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
