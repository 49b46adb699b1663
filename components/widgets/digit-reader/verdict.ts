/** What the ten probabilities say. */

export interface Verdict {
  /** The most probable digit. */
  readonly digit: number;
  /** In [0, 1]. */
  readonly probability: number;
  /** The next one. */
  readonly second: { readonly digit: number; readonly probability: number };
}

/** The most probable digit and the next one; the smaller digit where two are equal. @param probabilities - ten */
export function verdict(probabilities: ArrayLike<number>): Verdict {
  const order = Array.from({ length: probabilities.length }, (_, digit) => ({
    digit,
    probability: probabilities[digit] as number, // in range
  })).sort((a, b) => b.probability - a.probability);
  const [first, second] = order;
  if (!first || !second) throw new RangeError(`a verdict needs two classes, got ${probabilities.length}`);
  return { ...first, second };
}

/** How the reading compares with the label; null for a drawing, which has none. */
export function isRight(digit: number, label: number | null): boolean | null {
  return label === null ? null : digit === label;
}

/** Changes when an answer is worth saying again: another digit, or a quarter more or less sure. */
export function verdictNews({ digit, probability }: Verdict): string {
  return `${digit} ${Math.round(4 * probability)}`;
}

/** What a question may ask to predict of a reading. @see DEMO_MEASURES */
export function readingMeasures(probabilities: ArrayLike<number>) {
  const { digit, probability } = verdict(probabilities);
  return { digit, "top-probability": 100 * probability };
}
