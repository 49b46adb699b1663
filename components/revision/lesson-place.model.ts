/** Where the course refutes a misconception. */

import type { DemoLink, Question } from "@/lib/quiz/question";
import type { BankEntry } from "@/lib/quiz/selection/bank";

export type LessonPlace = DemoLink & { readonly chapter: string };

/** The first slide that a question of the bank names for a misconception; null where none does. */
export function lessonPlace(bank: readonly BankEntry[], misconception: string): LessonPlace | null {
  for (const { chapter, question } of bank) {
    const link = lessonsOf(question).find(
      (lesson) => lesson.misconception === misconception && lesson.link,
    )?.link;
    if (link) return { ...plainLink(link), chapter: link.chapter ?? chapter };
  }
  return null;
}

/** The slide that a question is about; null while its chapter has no page. */
export function slidePlace({ chapter, question }: BankEntry): LessonPlace | null {
  return question.slide === undefined ? null : { chapter, slide: question.slide };
}

interface LessonLike {
  readonly misconception?: string | undefined;
  readonly link?: DemoLink | undefined;
}

function lessonsOf(question: Question): readonly LessonLike[] {
  if (question.kind === "predict" && question.asks.kind === "number") return question.asks.errors;
  if (question.kind === "refute") return [question.agrees];
  if ("errors" in question) return question.errors;
  return "choices" in question ? question.choices : [];
}

/** A link of a fresh question sets its demo to numbers that are drawn: without a draw, only the slide is known. */
function plainLink({ chapter, slide, demo, state }: DemoLink): DemoLink {
  const isDrawn = Object.values(state ?? {}).some((value) => String(value).includes("{"));
  return isDrawn ? { chapter, slide } : { chapter, slide, demo, state };
}
