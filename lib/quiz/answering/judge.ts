/** Judges an answer: the score, the verdict, and what to say. */

import type { FixedQuestion, MatchQuestion, OrderQuestion } from "@/lib/quiz/question";
import type { Answer, OwnGrade } from "./answer";
import { agrees } from "./compare-numbers";
import { judgeChoice, judgeChoices } from "./judge-choices";
import { judgePrediction } from "./judge-prediction";
import { judgeCounterExample } from "./judge-refutation";
import { erring, type Judgement, judgement } from "./judgement";

/**
 * What is found of an answer to a question of the same kind.
 * @returns null while it can't be judged: a prediction whose demo has not run, a text whose grade isn't given yet, or
 * values at which no layer exists
 * @throws Error if the answer is of another kind than the question
 */
export function judge(question: FixedQuestion, answer: Answer): Judgement | null {
  switch (question.kind) {
    case "choice":
      return judgeChoice(question, given(answer, "choice").choice);
    case "choices":
      return judgeChoices(question, given(answer, "choices").choices);
    case "number": {
      const { value } = given(answer, "number");
      const { answer: target, errors } = question;
      if (agrees(value, target.value, target.comparison)) return judgement(1, ["right"]);
      return erring(0, errors, (error) => agrees(value, error.value, target.comparison));
    }
    case "shape": {
      const shape = given(answer, "shape").shape.join();
      if (shape === question.answer.join()) return judgement(1, ["right"]);
      return erring(0, question.errors, (error) => error.shape.join() === shape);
    }
    case "order":
      return judgeOrder(question, given(answer, "order").items);
    case "match":
      return judgeMatch(question, given(answer, "match").pairs);
    case "point": {
      const { place } = given(answer, "point");
      if (question.answer.includes(place)) return judgement(1, ["right"]);
      return erring(0, question.errors, (error) => error.places.includes(place));
    }
    case "predict":
      return judgePrediction(question, given(answer, "predict"));
    case "refute":
      return judgeCounterExample(question, given(answer, "refute").values);
    case "text": {
      const { grade } = given(answer, "text");
      return grade === null ? null : judgement(GRADE_SCORES[grade], []);
    }
  }
}

const GRADE_SCORES: Readonly<Record<OwnGrade, number>> = { right: 1, partly: 0.5, wrong: 0 };

/** The answer, known to be of this kind. */
function given<Kind extends Answer["kind"]>(answer: Answer, kind: Kind): Extract<Answer, { kind: Kind }> {
  if (answer.kind !== kind) throw new Error(`a "${answer.kind}" answers no "${kind}" question`);
  return answer as Extract<Answer, { kind: Kind }>; // the line above has checked it
}

/** Scores (longest run of items already in order − 1) / (items − 1): what need not be moved, less the first. */
function judgeOrder(question: OrderQuestion, order: readonly string[]): Judgement {
  const right = question.items.map((item) => item.id);
  const kept = longestRising(order.map((id) => right.indexOf(id)));
  const score = Math.max(0, kept - 1) / (right.length - 1);
  if (score === 1) return judgement(1, ["right"]);
  return erring(score, question.errors, ({ before, after }) => order.indexOf(before) < order.indexOf(after));
}

/** Length of the longest subsequence that rises. */
function longestRising(values: readonly number[]): number {
  const longestEndingAt: number[] = [];
  values.forEach((value, index) => {
    const before = values.slice(0, index).map((other, at) => (other < value ? longestEndingAt[at]! : 0));
    longestEndingAt.push(Math.max(0, ...before) + 1);
  });
  return Math.max(0, ...longestEndingAt);
}

/** Scores the share of items that are matched rightly. */
function judgeMatch(question: MatchQuestion, pairs: Readonly<Record<string, string>>): Judgement {
  const rightly = question.items.filter(({ id }) => pairs[id] === question.pairs[id]);
  const score = rightly.length / question.items.length;
  if (score === 1) return judgement(1, ["right"]);
  return erring(score, question.errors, ({ item, target }) => pairs[item] === target);
}
