/** How sure a learner is, and what that is worth. */

export const CERTAINTIES = ["low", "middle", "high"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Marks for a right and for a wrong answer. Honest certainty earns most: low below 67 % sure, high above 80 %. */
const MARKS: Readonly<Record<Certainty, { readonly right: number; readonly wrong: number }>> = {
  low: { right: 1 / 3, wrong: 0 },
  middle: { right: 2 / 3, wrong: -2 / 3 },
  high: { right: 1, wrong: -2 },
};

/**
 * The mark of an answer once certainty counts; a score between is a mixture of the two.
 * @param score - in [0, 1]
 * @returns from −2 (certain and wrong) to 1 (certain and right)
 * @see Gardner-Medwin 2006, "Confidence-Based Marking"; Moodle's certainty-based marking uses these marks
 */
export function certaintyMark(certainty: Certainty, score: number): number {
  const { right, wrong } = MARKS[certainty];
  return score * right + (1 - score) * wrong;
}
