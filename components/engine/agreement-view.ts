/** What a comparison of backends says in a sentence. */

import type { BackendComparison } from "@/lib/tf/protocol";

/** Float32 sums of a few hundred terms agree to better than this, relative to the largest number. */
const ROUNDING = 1e-4;

export interface AgreementView {
  /** The digit that all who answered read; null where they read different ones, or none answered. */
  readonly digit: number | null;
  /** How the largest difference is to be taken. */
  readonly verdict: "rounding" | "beyond" | "notNumber" | "alone";
  /** The largest difference of all pairs. */
  readonly gap: number;
}

/** Reads a comparison. */
export function agreementView({ answers, gaps, largestValue }: BackendComparison): AgreementView {
  const digits = new Set(answers.flatMap(({ best }) => (best === null ? [] : [best.index])));
  const [digit = null] = digits.size === 1 ? digits : [];
  const gap = Math.max(...gaps.map(({ largest }) => largest));
  return { digit, gap, verdict: verdictOf(gaps.length, gap, largestValue) };
}

function verdictOf(pairs: number, gap: number, largestValue: number): AgreementView["verdict"] {
  if (pairs === 0) return "alone";
  if (!Number.isFinite(gap) || !Number.isFinite(largestValue)) return "notNumber";
  return gap <= ROUNDING * Math.max(1, largestValue) ? "rounding" : "beyond";
}
