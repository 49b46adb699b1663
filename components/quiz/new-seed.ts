/** Seeds that can be said aloud. */
const SEEDS = 10_000;

/** A seed for new numbers, in [1, 10 000]. */
export function newSeed(): number {
  return 1 + Math.floor(Math.random() * SEEDS);
}
