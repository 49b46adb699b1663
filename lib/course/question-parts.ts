/** What the kinds of question are made of, checked. */

import { z } from "zod";
import type { Choice } from "@/lib/quiz/question";
import { TOPICS } from "@/lib/quiz/topics";
import { UNIT_IDS } from "@/lib/quiz/units";

/** What names something: small letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z0-9-]+$/);
/** Text with formulas between `$` and code between backquotes. */
export const richText = z.string().trim().min(1);

const link = z
  .strictObject({
    chapter: id.optional(),
    slide: id,
    demo: id.optional(),
    state: z.record(z.string(), z.json()).optional(),
  })
  .refine(({ demo, state }) => (demo === undefined) === (state === undefined), {
    error: "a link names a demo and its state together",
  });

/** What a mistake shows, and where the course refutes it. */
export const lesson = z.strictObject({ misconception: id, feedback: richText, link: link.optional() });

/** What every question has. */
export const base = z.strictObject({
  id,
  slide: id.optional(),
  place: z.enum(["slide", "bank"]),
  topic: z.enum(TOPICS),
  difficulty: z.literal([1, 2, 3]),
  prompt: richText,
  hints: z.array(richText),
  solution: richText,
});

/** What is said of a right answer, and of a wrong one that isn't foreseen. */
export const verdicts = { right: richText, otherwise: richText };

const choice = z
  .strictObject({
    id,
    text: richText,
    correct: z.boolean(),
    feedback: richText,
    misconception: id.optional(),
    link: link.optional(),
  })
  .refine((one) => one.correct === (one.misconception === undefined), {
    error: "a wrong choice names a misconception, a right one doesn't",
  });

/** Choices of which some number is right. */
export function choices(isRightCount: (count: number) => boolean, rule: string) {
  return z
    .array(choice)
    .min(2)
    .refine((all) => isRightCount(all.filter((one) => one.correct).length), { error: rule })
    .refine((all) => areDistinct(all.map((one: Choice) => one.id)), { error: "two choices have the same id" })
    .refine((all) => areDistinct(all.map((one: Choice) => one.text)), {
      error: "two choices have the same text",
    });
}

/** When two numbers count as the same. */
export const comparison = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("equal") }),
  z.strictObject({ name: z.literal("within"), by: z.number().positive() }),
  z.strictObject({ name: z.literal("within-percent"), by: z.number().positive() }),
  z.strictObject({ name: z.literal("within-factor"), by: z.number().gt(1) }),
]);

/** A unit by its id. */
export const unit = z.enum(UNIT_IDS);
/** A shape; null for a side that is left open. */
export const shape = z.array(z.int().positive().nullable());
/** Things to order or to match, each with an id of its own. */
export const items = z
  .array(z.strictObject({ id, text: richText }))
  .min(2)
  .refine((all) => areDistinct(all.map((item) => item.id)), { error: "two items have the same id" });

/** Whether no two values are the same. */
export function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
