/** Random orders, for drawing examples. */

/**
 * The integers 0 … count − 1 in a random order, every order equally likely.
 * @param random - gives numbers uniform in [0, 1)
 */
export function shuffledIndices(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  shuffle(order, random);
  return order;
}

/**
 * Brings the array into a random order, every order equally likely.
 * @param random - gives numbers uniform in [0, 1)
 * @see Knuth 1997, "The Art of Computer Programming", volume 2, algorithm 3.4.2P (Fisher and Yates)
 */
export function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
}
