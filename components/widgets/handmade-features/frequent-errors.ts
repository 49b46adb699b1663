export interface FrequentError {
  /** Label of the class that it was, and of the one that was read. */
  readonly truth: number;
  readonly answer: number;
  readonly count: number;
}

/**
 * What is taken for what, the most frequent first.
 * @param confusion - `[classes, classes]` counts, row = label, column = answer
 * @param most - so many at most
 */
export function frequentErrors(confusion: ArrayLike<number>, most: number): readonly FrequentError[] {
  const classes = Math.round(Math.sqrt(confusion.length));
  return Array.from(confusion, (count, index) => ({
    truth: Math.floor(index / classes),
    answer: index % classes,
    count,
  }))
    .filter(({ truth, answer, count }) => truth !== answer && count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, most);
}
