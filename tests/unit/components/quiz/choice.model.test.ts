import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChoiceAction, choiceReducer, choiceView, UNANSWERED } from "@/components/quiz/choice.model";

/** The view after some actions, for a question whose choice 1 is right. */
function viewAfter(...actions: readonly ChoiceAction[]) {
  return choiceView(actions.reduce(choiceReducer, UNANSWERED), 1);
}

const pick = (choice: number): ChoiceAction => ({ type: "pick", choice });

describe("a question with one right answer", () => {
  it("judges nothing before it is asked to", () => {
    expect(viewAfter(pick(1))).toMatchObject({
      verdict: null,
      judged: null,
      canCheck: true,
      canReveal: false,
    });
  });

  it("asks for an answer where none was picked", () => {
    expect(viewAfter({ type: "check" })).toMatchObject({
      mustPickFirst: true,
      verdict: null,
      canCheck: true,
    });
  });

  it("judges a right answer, and offers the solution but no new try", () => {
    expect(viewAfter(pick(1), { type: "check" })).toEqual({
      verdict: "right",
      judged: 1,
      canCheck: false,
      canRetry: false,
      canReveal: true,
      isSolutionShown: false,
      mustPickFirst: false,
    });
  });

  it("judges a wrong answer, and offers a new try and the solution", () => {
    expect(viewAfter(pick(0), { type: "check" })).toMatchObject({
      verdict: "wrong",
      judged: 0,
      canRetry: true,
      canReveal: true,
    });
  });

  it("opens again when another choice is picked after a check", () => {
    expect(viewAfter(pick(0), { type: "check" }, pick(2))).toMatchObject({ verdict: null, canCheck: true });
  });

  it("keeps the answer given once the solution is shown", () => {
    const shown = viewAfter(pick(0), { type: "check" }, { type: "reveal" }, pick(1), { type: "check" });
    expect(shown).toMatchObject({ verdict: "wrong", judged: 0, isSolutionShown: true, canReveal: false });
  });

  it("starts afresh on a new try, and leaves the hint as it was", () => {
    const actions: ChoiceAction[] = [{ type: "toggle-hint" }, pick(0), { type: "check" }, { type: "retry" }];
    expect(actions.reduce(choiceReducer, UNANSWERED)).toEqual({ ...UNANSWERED, isHintShown: true });
  });

  it("never shows the solution before an answer was checked", () => {
    const actions = fc.oneof(
      fc.nat({ max: 3 }).map(pick),
      fc.constantFrom<ChoiceAction>({ type: "retry" }, { type: "reveal" }, { type: "toggle-hint" }),
    );
    fc.assert(fc.property(fc.array(actions), (done) => !viewAfter(...done).isSolutionShown));
  });
});
