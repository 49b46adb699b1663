/** A question with one right answer: what the reader has picked, and how far the answer is uncovered. */

export interface ChoiceState {
  /** Index of the choice picked, from 0; null before any. */
  readonly picked: number | null;
  /** "unanswered": asked to check while nothing was picked. "revealed": the solution is shown too. */
  readonly phase: "open" | "unanswered" | "checked" | "revealed";
  readonly isHintShown: boolean;
}

export type ChoiceAction =
  | { readonly type: "pick"; readonly choice: number }
  | { readonly type: "check" | "retry" | "reveal" | "toggle-hint" };

export const UNANSWERED: ChoiceState = { picked: null, phase: "open", isHintShown: false };

/** Picking after a check opens the question again; once the solution is shown, only a new try does. */
export function choiceReducer(state: ChoiceState, action: ChoiceAction): ChoiceState {
  switch (action.type) {
    case "pick":
      return state.phase === "revealed" ? state : { ...state, picked: action.choice, phase: "open" };
    case "check":
      if (state.phase === "revealed") return state;
      return { ...state, phase: state.picked === null ? "unanswered" : "checked" };
    case "reveal":
      return state.phase === "checked" ? { ...state, phase: "revealed" } : state;
    case "retry":
      return { ...state, picked: null, phase: "open" };
    case "toggle-hint":
      return { ...state, isHintShown: !state.isHintShown };
  }
}

export interface ChoiceView {
  /** Null until checked. */
  readonly verdict: "right" | "wrong" | null;
  /** The choice whose feedback is shown; null until checked. */
  readonly judged: number | null;
  readonly canCheck: boolean;
  readonly canRetry: boolean;
  readonly canReveal: boolean;
  readonly isSolutionShown: boolean;
  readonly mustPickFirst: boolean;
}

/** What the question shows. @param correct - index of the right choice, from 0 */
export function choiceView({ picked, phase }: ChoiceState, correct: number): ChoiceView {
  const isJudged = phase === "checked" || phase === "revealed";
  const isRight = picked === correct;
  return {
    verdict: isJudged ? (isRight ? "right" : "wrong") : null,
    judged: isJudged ? picked : null,
    canCheck: !isJudged,
    canRetry: isJudged && (phase === "revealed" || !isRight),
    canReveal: phase === "checked",
    isSolutionShown: phase === "revealed",
    mustPickFirst: phase === "unanswered",
  };
}
