import { z } from "zod";
import { figurePlaces } from "@/lib/quiz/figure";
import type { Question } from "@/lib/quiz/question";
import {
  areDistinct,
  base,
  choices,
  comparison,
  id,
  items,
  lesson,
  richText,
  shape,
  unit,
  verdicts,
} from "./question-parts";

const choiceQuestion = base.extend({
  kind: z.literal("choice"),
  choices: choices((count) => count === 1, "exactly one choice must be correct"),
});

const choicesQuestion = base.extend({
  kind: z.literal("choices"),
  choices: choices((count) => count >= 1, "at least one choice must be correct"),
});

const numberQuestion = base.extend({
  kind: z.literal("number"),
  ...verdicts,
  answer: z.strictObject({ value: z.number(), unit, comparison }),
  errors: z.array(lesson.extend({ value: z.number() })),
});

const shapeQuestion = base.extend({
  kind: z.literal("shape"),
  ...verdicts,
  answer: shape,
  errors: z.array(lesson.extend({ shape })),
});

const orderQuestion = base
  .extend({
    kind: z.literal("order"),
    ...verdicts,
    items,
    errors: z.array(lesson.extend({ before: id, after: id })),
  })
  .refine(({ items: all, errors }) => errors.every((one) => place(all, one.before) > place(all, one.after)), {
    error: "an error puts two items in the right order, or names none",
  });

const matchQuestion = base
  .extend({
    kind: z.literal("match"),
    ...verdicts,
    items,
    targets: items,
    pairs: z.record(id, id),
    errors: z.array(lesson.extend({ item: id, target: id })),
  })
  .refine(
    ({ items: all, targets, pairs }) =>
      all.every((item) => place(targets, pairs[item.id] ?? "") >= 0) &&
      Object.keys(pairs).length === all.length,
    { error: "every item goes with one target" },
  )
  .refine(({ pairs, errors }) => errors.every((one) => pairs[one.item] !== one.target), {
    error: "an error matches what goes together",
  });

const figure = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("grid"),
      caption: richText,
      rows: z.int().min(1).max(32),
      columns: z.int().min(1).max(32),
      values: z.array(z.number()).optional(),
    })
    .refine(({ rows, columns, values }) => values === undefined || values.length === rows * columns, {
      error: "a grid has as many values as cells",
    }),
  z.strictObject({
    kind: z.literal("network"),
    caption: richText,
    layers: z.array(z.strictObject({ id, label: richText, shape: z.array(z.int().positive()) })).min(2),
  }),
  z.strictObject({
    kind: z.literal("kernels"),
    caption: richText,
    kernels: z
      .array(z.strictObject({ id, label: richText, weights: z.array(z.array(z.number())) }))
      .min(2)
      .refine((all) => all.every(({ weights }) => weights.every((row) => row.length === weights.length)), {
        error: "a kernel is square",
      }),
  }),
]);

const pointQuestion = base
  .extend({
    kind: z.literal("point"),
    ...verdicts,
    figure,
    answer: z.array(z.string()).min(1),
    errors: z.array(lesson.extend({ places: z.array(z.string()).min(1) })),
  })
  .refine(
    (one) => {
      const named = [...one.answer, ...one.errors.flatMap((error) => error.places)];
      const places = figurePlaces(one.figure);
      return areDistinct(named) && named.every((at) => places.includes(at));
    },
    { error: "each place named is in the figure, and named once" },
  );

const outcomes = { least: z.number().optional(), below: z.number().optional() };

const predictQuestion = base.extend({
  kind: z.literal("predict"),
  ...verdicts,
  demo: z.strictObject({
    chapter: id.optional(),
    slide: id,
    demo: id,
    state: z.record(z.string(), z.json()),
  }),
  measure: id,
  asks: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("number"),
      unit,
      comparison,
      errors: z.array(lesson.extend(outcomes)),
    }),
    z.strictObject({
      kind: z.literal("choice"),
      choices: z
        .array(z.strictObject({ id, text: richText, ...outcomes, misconception: id, feedback: richText }))
        .min(2),
    }),
  ]),
});

const refuteQuestion = base.extend({
  kind: z.literal("refute"),
  ...verdicts,
  result: z.string().regex(/^[A-Za-z]$/),
  expression: z.string().min(1),
  truth: z.strictObject({ of: id, with: z.record(z.string(), z.union([z.string(), z.number()])) }),
  symbols: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[A-Za-z]$/),
        meaning: richText,
        least: z.int(),
        most: z.int(),
        start: z.int(),
      }),
    )
    .min(1),
  agrees: lesson,
});

const textQuestion = base.extend({
  kind: z.literal("text"),
  modelAnswer: richText,
  points: z.array(richText).min(1),
});

const freshQuestion = base
  .extend({
    kind: z.literal("fresh"),
    as: z.enum(["number", "shape", "choice"]),
    template: id,
    right: richText,
    otherwise: richText.optional(),
    errors: z.array(lesson),
  })
  .refine((one) => (one.as === "choice") === (one.otherwise === undefined), {
    error: '"otherwise" belongs to typed answers, and to no others',
  });

const question = z.discriminatedUnion("kind", [
  choiceQuestion,
  choicesQuestion,
  numberQuestion,
  shapeQuestion,
  orderQuestion,
  matchQuestion,
  pointQuestion,
  predictQuestion,
  refuteQuestion,
  textQuestion,
  freshQuestion,
]) satisfies z.ZodType<Question, unknown>;

/** The questions of one file, in one language. */
export const questionsSchema = z
  .array(question)
  .refine((questions) => areDistinct(questions.map((one) => one.id)), {
    error: "two questions have the same id",
  })
  .refine((questions) => questions.every((one) => one.place === "bank" || one.slide !== undefined), {
    error: "a question that is asked on a slide names it",
  });

function place(items: readonly { readonly id: string }[], wanted: string): number {
  return items.findIndex((item) => item.id === wanted);
}
