import type { Attempt } from "@/lib/quiz/answering/attempt";
import type { FixedQuestion } from "@/lib/quiz/question";

/** Whether an attempt has just come to something worth keeping: an answer judged, or the solution asked for without one. */
export function isWorthKeeping(before: Attempt, after: Attempt): boolean {
  if (after.tries > before.tries) return true;
  return after.phase === "revealed" && before.phase !== "revealed" && after.judgement === null;
}

/**
 * Keeps on the device what an attempt has just come to; does nothing where that is nothing.
 * @returns whether everything is kept: not where storage is blocked or full
 */
export async function keepAnswer(change: {
  readonly question: FixedQuestion;
  readonly seed: number;
  readonly before: Attempt;
  readonly after: Attempt;
}): Promise<boolean> {
  if (!isWorthKeeping(change.before, change.after)) return true;
  try {
    const { keepAttempt } = await import("./kept-progress");
    return keepAttempt(change.question, change.after, change.seed, "practice");
  } catch {
    return false; // what keeps answers could not be loaded
  }
}
