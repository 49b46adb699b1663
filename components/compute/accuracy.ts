import type { Evaluation } from "@/lib/tf/protocol";

/** Share of right answers among the images done, in [0, 1]; 0 before the first. */
export function accuracy({ done, correct }: Pick<Evaluation, "done" | "correct">): number {
  return done === 0 ? 0 : correct / done;
}
