import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/quiz/answering/answer";
import { judge } from "@/lib/quiz/answering/judge";
import { createDraw } from "@/lib/quiz/fresh/draw";
import { drawQuestion, drawTemplate } from "@/lib/quiz/fresh/draw-question";
import type { Drawing, DrawnValue, Template } from "@/lib/quiz/fresh/template";
import { TEMPLATES } from "@/lib/quiz/fresh/templates/all";
import type { FixedQuestion, FreshQuestion } from "@/lib/quiz/question";
import { numbersOf, ORACLES } from "./template-oracles";

const SEEDS = 3000;
const NAMES = Object.keys(TEMPLATES);

function templateNamed(name: string): Template {
  const template = TEMPLATES[name];
  if (!template) throw new Error(`no template ${name}`);
  return template;
}

const FIRST_SEEDS = Array.from({ length: SEEDS }, (_, seed) => seed);

/** The drawings of the first seeds. */
function drawings(name: string): readonly Drawing[] {
  const template = templateNamed(name);
  return FIRST_SEEDS.map((seed) => drawTemplate(template, createDraw(seed)));
}

/** The first seed of which something isn't true; null if there is none. */
function firstSeedAgainst(holds: (seed: number) => boolean): number | null {
  return FIRST_SEEDS.find((seed) => !holds(seed)) ?? null;
}

/** A bare question on a template, with an error for each of its misconceptions. */
function questionOn(name: string, as: FreshQuestion["as"]): FreshQuestion {
  const { wrong } = templateNamed(name).draw(createDraw(1));
  return {
    id: `fresh-${name}`,
    place: "bank",
    topic: "output-size",
    difficulty: 2,
    kind: "fresh",
    as,
    template: name,
    prompt: "?",
    right: "{answer}",
    ...(as === "choice" ? {} : { otherwise: "no" }),
    errors: Object.keys(wrong).map((misconception) => ({ misconception, feedback: "{wrong}" })),
    hints: [],
    solution: "{answer}",
  };
}

function answerWith(value: DrawnValue): Answer {
  return typeof value === "number" ? { kind: "number", value } : { kind: "shape", shape: value };
}

/** Numbers that somebody can work out with a pencil, and shapes that exist. */
function isPlausible(value: DrawnValue): boolean {
  if (typeof value !== "number") return value.every((side) => Number.isInteger(side) && Number(side) >= 1);
  return value > 0 && value <= 1e9 && Number(value.toFixed(3)) === value;
}

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values.map(String)).size === values.length;
}

/** Whether the drawn answer is judged right, and each wrong one as what it is. */
function isJudgedRightly(asked: FixedQuestion): boolean {
  if (asked.kind !== "number" && asked.kind !== "shape") return false;
  const drawn = asked.kind === "number" ? asked.answer.value : asked.answer;
  const wrong = asked.errors.map((error) => ("value" in error ? error.value : error.shape));
  const isRight = judge(asked, answerWith(drawn))?.score === 1;
  return (
    isRight &&
    wrong.every((value, index) => {
      const found = judge(asked, answerWith(value));
      return found?.score === 0 && found.feedback.join() === `error:${index}`;
    })
  );
}

describe.each(NAMES)("the template %s", (name) => {
  const foreseen = Object.keys(templateNamed(name).draw(createDraw(1)).wrong);

  it("draws answers that another way of counting bears out", () => {
    const apart = drawings(name).filter(
      ({ values, answer }) => String(ORACLES[name]?.(numbersOf(values))) !== String(answer),
    );
    expect(apart).toEqual([]);
  });

  it("draws distractors that are distinct, wrong and enough", () => {
    const unfit = drawings(name).filter(({ answer, wrong }) => {
      const values = Object.values(wrong);
      const isShort = values.length < Math.min(3, foreseen.length) || !(String(foreseen[0]) in wrong);
      return isShort || !areDistinct([answer, ...values]);
    });
    expect(unfit).toEqual([]);
  });

  it("draws numbers that are plausible", () => {
    const odd = drawings(name).filter(
      ({ values, answer, wrong }) =>
        ![answer, ...Object.values(values), ...Object.values(wrong)].every(isPlausible),
    );
    expect(odd).toEqual([]);
  });

  it("draws enough different questions, each of its misconceptions among them", () => {
    const all = drawings(name);
    expect(new Set(all.map(({ values }) => JSON.stringify(values))).size).toBeGreaterThanOrEqual(7);
    const met = new Set(all.flatMap(({ wrong }) => Object.keys(wrong)));
    expect([...met].toSorted()).toEqual(foreseen.toSorted());
  });

  it("gives questions with exactly one right answer, where each error is known", () => {
    const question = questionOn(name, templateNamed(name).answers);
    expect(firstSeedAgainst((seed) => isJudgedRightly(drawQuestion(question, seed, "fr")))).toBeNull();
  });

  it("gives choices of which one is right, in any place", () => {
    const question = questionOn(name, "choice");
    const asked = FIRST_SEEDS.map((seed) => drawQuestion(question, seed, "en"));
    const places = asked.flatMap((one) =>
      "choices" in one ? [one.choices.map(({ correct }) => correct)] : [],
    );
    const texts = asked.flatMap((one) => ("choices" in one ? [one.choices.map(({ text }) => text)] : []));
    expect(places.filter((correct) => correct.filter(Boolean).length !== 1)).toEqual([]);
    expect(texts.filter((all) => all.length < 3 || !areDistinct(all))).toEqual([]);
    expect(new Set(places.map((correct) => correct.indexOf(true))).size).toBeGreaterThanOrEqual(3);
  });
});

describe("the templates", () => {
  it("have each another way of counting", () => {
    expect(Object.keys(ORACLES).toSorted()).toEqual(NAMES.toSorted());
  });
});
