import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { WIDGETS } from "@/components/mdx/widgets";
import { openChapters } from "@/lib/course/course";
import { LOCALES } from "@/lib/course/locales";
import { loadQuestionBank } from "@/lib/course/questions";
import { compileChapter } from "@/lib/mdx/compile-chapter";
import { network } from "@/lib/nn/network";
import { alexNet } from "@/lib/nn/networks/alexnet";
import { digits } from "@/lib/nn/networks/digits";
import { vgg16 } from "@/lib/nn/networks/vgg-16";
import { convParams, denseParams } from "@/lib/nn/params";
import { judge } from "@/lib/quiz/answering/judge";
import { confront } from "@/lib/quiz/answering/judge-refutation";
import { DEMO_MEASURES } from "@/lib/quiz/demo-measures";
import { symbolsIn } from "@/lib/quiz/formula/expression";
import { parseExpression } from "@/lib/quiz/formula/parse-expression";
import { TRUTHS } from "@/lib/quiz/formula/truths";
import { createDraw } from "@/lib/quiz/fresh/draw";
import { TEMPLATES } from "@/lib/quiz/fresh/templates/all";
import { askedKind, type DemoLink } from "@/lib/quiz/question";
import { formatNumber } from "@/lib/quiz/reading/format-number";
import { askedQuestions, linksIn } from "./question-texts";
import { renderChapter } from "./rendered-chapter";

/** What links can lead to in a chapter: its slides, its demos with the slide each is on. */
interface Places {
  readonly slides: ReadonlySet<string>;
  readonly slideOfDemo: ReadonlyMap<string, string>;
  readonly widgetOfDemo: ReadonlyMap<string, string>;
  readonly isState: (demo: string, state: object) => boolean;
}

/** The demos of one slide of a chapter's source: the id that each is given, or its name in kebab case. */
function demosIn(slide: string): readonly string[] {
  const demos = new RegExp(`<(${Object.keys(WIDGETS).join("|")})(\\s[^>]*)?/>`, "g");
  return [...slide.matchAll(demos)].map(
    ([, name = "", props = ""]) =>
      /\sid="([^"]+)"/.exec(props)?.[1] ?? name.replaceAll(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase(),
  );
}

async function placesOf(id: string): Promise<Places> {
  const chapter = await compileChapter("fr", id);
  const { context } = renderChapter(chapter, { locale: "fr", id, mode: "read" });
  const source = readFileSync(`content/fr/${id}/chapter.mdx`, "utf8")
    .split(/<Slide id="/)
    .slice(1);
  const demos = source.flatMap((slide) =>
    demosIn(slide).map((demo) => [demo, slide.slice(0, slide.indexOf('"'))] as const),
  );
  return {
    slides: new Set(chapter.slides.map((slide) => slide.id)),
    slideOfDemo: new Map(demos),
    widgetOfDemo: new Map([...context.widgets].map(([demo, { name }]) => [demo, name])),
    isState(demo, state) {
      const use = context.widgets.get(demo);
      const isKnown = use !== undefined && Object.keys(state).every((field) => field in use.initial);
      return isKnown && use.isValid({ ...use.initial, ...state });
    },
  };
}

const places = new Map<string, Places>();

beforeAll(async () => {
  for (const { id } of openChapters()) places.set(id, await placesOf(id));
}, 60_000);

/** What is wrong with a link, if anything. */
function brokenPart(link: DemoLink, ownChapter: string): string | null {
  const chapter = places.get(link.chapter ?? ownChapter);
  if (!chapter?.slides.has(link.slide)) return `no slide ${link.slide}`;
  if (link.demo === undefined) return null;
  if (chapter.slideOfDemo.get(link.demo) !== link.slide) return `no demo ${link.demo} on ${link.slide}`;
  return chapter.isState(link.demo, link.state ?? {}) ? null : `no state ${JSON.stringify(link.state)}`;
}

describe("the question bank", () => {
  const bank = loadQuestionBank("fr");

  it("holds every question of every file, each on a slide of its chapter once that has a page", () => {
    const astray = bank.filter(({ chapter, question }) => {
      const page = places.get(chapter);
      return page ? !page.slides.has(question.slide ?? "") : question.slide !== undefined;
    });
    expect(astray.map(({ question }) => question.id)).toEqual([]);
  });

  it("has every kind of question, and fresh numbers wherever there is something to work out", () => {
    const kinds = new Set(bank.map(({ question }) => askedKind(question)));
    expect([...kinds].toSorted()).toEqual([
      "choice",
      "choices",
      "match",
      "number",
      "order",
      "point",
      "predict",
      "refute",
      "shape",
      "text",
    ]);
    const fresh = bank.filter(({ question }) => question.kind === "fresh");
    // The ideas of the chapter on diffusion are asked in words.
    expect(fresh.length).toBeGreaterThan((2 / 5) * bank.length);
  });

  it("has hints for every question", () => {
    expect(bank.filter(({ question }) => question.hints.length === 0)).toEqual([]);
  });

  it("leads from mistakes to slides and demo states that exist, whatever the numbers", () => {
    const broken = askedQuestions("fr", 200).flatMap(({ chapter, question }) =>
      linksIn(question).flatMap((link) => {
        const problem = brokenPart(link, chapter);
        return problem === null ? [] : [`${question.id}: ${problem}`];
      }),
    );
    expect(broken).toEqual([]);
  });
});

describe("a question with fresh numbers", () => {
  const fresh = loadQuestionBank("fr").flatMap(({ question }) =>
    question.kind === "fresh" ? [question] : [],
  );

  it.each(fresh.map((question) => [question.id, question] as const))(
    "foresees every error of its template: %s",
    (_, question) => {
      const template = TEMPLATES[question.template];
      const foreseen = Object.keys(template?.draw(createDraw(1)).wrong ?? {});
      expect(question.errors.map(({ misconception }) => misconception)).toEqual(foreseen);
    },
  );

  it("is there for every template", () => {
    expect(fresh.map(({ template }) => template).toSorted()).toEqual(Object.keys(TEMPLATES).toSorted());
  });
});

describe("a question with fixed numbers", () => {
  const bank = loadQuestionBank("fr").map(({ question }) => question);

  it("knows each of its typical errors apart from the answer", () => {
    const numbers = bank.flatMap((question) => (question.kind === "number" ? [question] : []));
    for (const question of numbers) {
      expect(judge(question, { kind: "number", value: question.answer.value })?.score).toBe(1);
      question.errors.forEach(({ value }, index) => {
        expect(judge(question, { kind: "number", value })).toMatchObject({
          score: 0,
          feedback: [`error:${index}`],
        });
      });
    }
  });

  it("has the answer that lib/nn gives", () => {
    const answers = new Map(
      bank.flatMap((one) => (one.kind === "number" ? [[one.id, one.answer.value]] : [])),
    );
    expect(answers.get("dense-weights-colour")).toBe(denseParams({ inputs: 3 * 12_000_000, units: 100 }));
  });

  it("draws the network that it speaks of", () => {
    const question = bank.find(({ id }) => id === "digits-largest-layer");
    if (question?.kind !== "point" || question.figure.kind !== "network") throw new Error("no such figure");
    const rows = network(digits.layers, digits.inputShape).rows.filter(
      ({ name }) => !/relu|softmax/.test(name),
    );
    expect(question.figure.layers.map(({ id, shape }) => [id, shape])).toEqual(
      rows.map(({ name, outputShape }) => [name, outputShape]),
    );
    const largest = rows.toSorted((one, other) => other.params - one.params)[0];
    expect(question.answer).toEqual([largest?.name]);
  });

  it.each(LOCALES)("states the published counts as the ledger has them in %s", (locale) => {
    const solution = loadQuestionBank(locale).find(({ question }) => question.id === "where-parameters-are")
      ?.question.solution;
    for (const { layers, inputShape } of [vgg16, alexNet]) {
      const { rows, totals } = network(layers, inputShape);
      const dense = rows.filter(({ kind }) => kind === "dense").reduce((sum, { params }) => sum + params, 0);
      for (const count of [totals.params, dense]) expect(solution).toContain(formatNumber(count, locale));
    }
  });

  it.each(LOCALES)("compares small and large kernels as lib/nn counts them in %s", (locale) => {
    const found = loadQuestionBank(locale).find(
      ({ question }) => question.id === "two-small-kernels",
    )?.question;
    const weights = (kernel: number) => convParams({ kernel, inChannels: 16, filters: 16, bias: false });
    const right = found?.kind === "choice" ? found.choices.find(({ correct }) => correct)?.text : "";
    expect(right).toContain(formatNumber(2 * weights(3), locale));
    expect(right).toContain(formatNumber(weights(5), locale));
  });
});

describe("a formula to refute", () => {
  const formulas = loadQuestionBank("fr").flatMap(({ question }) =>
    question.kind === "refute" ? [question] : [],
  );

  it.each(formulas.map((question) => [question.id, question] as const))(
    "names its symbols and its truth: %s",
    (_, question) => {
      const names = question.symbols.map(({ name }) => name);
      const used = [
        ...symbolsIn(parseExpression(question.expression)),
        ...Object.values(question.truth.with),
      ];
      expect(used.filter((name) => typeof name === "string" && !names.includes(name))).toEqual([]);
      expect(Object.keys(question.truth.with)).toEqual(TRUTHS[question.truth.of]?.options);
    },
  );

  it.each(formulas.map((question) => [question.id, question] as const))(
    "agrees at first, and not everywhere: %s",
    (_, question) => {
      const start = Object.fromEntries(question.symbols.map(({ name, start: value }) => [name, value]));
      expect(judge(question, { kind: "refute", values: start })).toMatchObject({ feedback: ["agrees"] });
      const others = question.symbols.flatMap(({ name, least, most }) =>
        Array.from({ length: most - least + 1 }, (__, index) => ({ ...start, [name]: least + index })),
      );
      const apart = others
        .map((values) => confront(question, values))
        .filter(({ claimed, actual }) => claimed !== actual);
      expect(apart.some(({ actual }) => typeof actual === "number")).toBe(true);
    },
  );
});

describe("a prediction", () => {
  it("is about a number that its demo gives", () => {
    const predictions = loadQuestionBank("fr").flatMap((entry) =>
      entry.question.kind === "predict" ? [entry] : [],
    );
    const unknown = predictions.filter(({ chapter, question }) => {
      if (question.kind !== "predict") return true;
      const widget = places.get(question.demo.chapter ?? chapter)?.widgetOfDemo.get(question.demo.demo);
      return !DEMO_MEASURES[widget ?? ""]?.includes(question.measure);
    });
    expect(unknown).toEqual([]);
  });
});
