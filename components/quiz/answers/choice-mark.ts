import type { AttemptView } from "@/lib/quiz/answering/attempt-view";

/** How a choice is marked: what was taken once it is judged, the right one once the solution is shown. */
export function choiceMark(
  choice: { readonly correct: boolean },
  isTaken: boolean,
  view: Pick<AttemptView, "verdict" | "isSolutionShown">,
): "right" | "wrong" | null {
  if (choice.correct) return (isTaken && view.verdict !== null) || view.isSolutionShown ? "right" : null;
  return isTaken && view.verdict !== null ? "wrong" : null;
}
