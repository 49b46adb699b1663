import type { Comparison, OutcomeRange } from "@/lib/quiz/question";

/** Two numbers this near, relatively, are the same number worked out in another order. */
const ROUNDING = 1e-9;

/** Whether a number counts as the true one. */
export function agrees(value: number, truth: number, comparison: Comparison): boolean {
  const apart = Math.abs(value - truth);
  const slack = ROUNDING * Math.max(Math.abs(value), Math.abs(truth));
  switch (comparison.name) {
    case "equal":
      return apart <= slack;
    case "within":
      return apart <= comparison.by + slack;
    case "within-percent":
      return apart <= (comparison.by / 100) * Math.abs(truth) + slack;
    case "within-factor":
      return value * truth > 0 && isWithinFactor(value / truth, comparison.by * (1 + ROUNDING));
  }
}

function isWithinFactor(ratio: number, factor: number): boolean {
  return ratio <= factor && ratio >= 1 / factor;
}

/** Whether an outcome lies in a range: from `least` on, up to but without `below`. */
export function isInRange(value: number, { least = -Infinity, below = Infinity }: OutcomeRange): boolean {
  return value >= least && value < below;
}
