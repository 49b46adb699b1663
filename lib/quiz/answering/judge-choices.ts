import type { ChoiceQuestion, ChoicesQuestion } from "@/lib/quiz/question";
import { type Judgement, judgement } from "./judgement";

/** Judges the one choice made: what is said of it is its own feedback. */
export function judgeChoice(question: ChoiceQuestion, chosen: string): Judgement {
  const choice = question.choices.find((one) => one.id === chosen);
  if (!choice) throw new Error(`question "${question.id}" has no choice "${chosen}"`);
  return judgement(
    Number(choice.correct),
    [`choice:${chosen}`],
    choice.misconception ? [choice.misconception] : [],
  );
}

/**
 * Scores (right choices taken − wrong choices taken) / right choices, never below 0. Said of it: the feedback of every
 * choice wrongly taken or wrongly left, or of every right one where nothing is wrong.
 * @see Moodle's multiple choice with several answers, whose weights are these
 */
export function judgeChoices(question: ChoicesQuestion, taken: readonly string[]): Judgement {
  const isTaken = (id: string) => taken.includes(id);
  const right = question.choices.filter((choice) => choice.correct);
  const wronglyTaken = question.choices.filter((choice) => !choice.correct && isTaken(choice.id));
  const wronglyLeft = right.filter((choice) => !isTaken(choice.id));
  const score = Math.max(0, right.length - wronglyLeft.length - wronglyTaken.length) / right.length;
  const said = wronglyTaken.length + wronglyLeft.length > 0 ? [...wronglyTaken, ...wronglyLeft] : right;
  return judgement(
    score,
    said.map((choice) => `choice:${choice.id}`),
    wronglyTaken.flatMap((choice) => choice.misconception ?? []),
  );
}
