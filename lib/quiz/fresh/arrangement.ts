/** In which order things are shown where their order must give nothing away. */

import type { Choice, FixedQuestion, Item, MatchQuestion, OrderQuestion } from "@/lib/quiz/question";
import { createDraw, seedFor } from "./draw";

/** The items of an order question in another order than the right one. */
export function shownItems(question: OrderQuestion, seed: number): readonly Item[] {
  const draw = createDraw(seedFor(seed, `${question.id}/items`));
  const shown = draw.shuffled(question.items);
  const isRight = shown.every((item, index) => item === question.items[index]);
  return isRight ? shown.toReversed() : shown;
}

/** The targets of a match question in an order of the seed's. */
export function shownTargets(question: MatchQuestion, seed: number): readonly Item[] {
  return createDraw(seedFor(seed, `${question.id}/targets`)).shuffled(question.targets);
}

/**
 * The same question, its choices in an order of the seed's; other kinds, and predictions, whose choices go from little to
 * much, stay as they are. On its slide a question keeps the order in which it is written.
 */
export function withShuffledChoices(question: FixedQuestion, seed: number): FixedQuestion {
  if (question.kind !== "choice" && question.kind !== "choices") return question;
  const choices: readonly Choice[] = createDraw(seedFor(seed, `${question.id}/choices`)).shuffled(
    question.choices,
  );
  return { ...question, choices };
}
