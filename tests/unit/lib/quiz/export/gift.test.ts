import fc from "fast-check";
import { type GIFTQuestion, parse } from "gift-pegjs";
import { describe, expect, it } from "vitest";
import { exportItems } from "@/lib/quiz/export/export-selection";
import { escapeGift, giftText } from "@/lib/quiz/export/gift";
import type { FixedQuestion } from "@/lib/quiz/question";
import * as sample from "@/tests/unit/lib/quiz/sample-questions";
import { itemWith, LABELS } from "./export-samples";

const OPTIONS = { seed: 42, locale: "en", labels: LABELS } as const;

/** The one question of an export, read by an independent parser. */
function exported(question: FixedQuestion): GIFTQuestion {
  const { items } = exportItems([{ chapter: "convolution", question }], OPTIONS);
  const [, only] = parse(giftText(items, "Convolution"));
  if (!only) throw new Error("nothing was exported");
  return only;
}

describe("a question in GIFT", () => {
  it("with one right choice has feedback for each and the solution for all", () => {
    expect(exported(sample.choiceQuestion)).toMatchObject({
      type: "MC",
      title: "a-choice",
      tags: ["convolution", "output-size", "difficulty-2"],
      stem: { format: "html", text: "<p>What comes out?</p>" },
      choices: [
        { isCorrect: false, text: { text: "3" }, feedback: { text: "You fell for kernel-for-output." } },
        { isCorrect: true, text: { text: "5" }, feedback: { text: "Yes, five." } },
        { isCorrect: false, text: { text: "7" } },
      ],
      globalFeedback: {
        text: "<p>Draw it.</p><p>Count the places.</p><p>Count them: \\(7 - 3 + 1 = 5\\).</p>",
      },
    });
  });

  it("with several right choices has weights", () => {
    const question = exported(sample.choicesQuestion);
    expect("choices" in question && question.choices).toMatchObject([
      { weight: 50 },
      { weight: 50 },
      { weight: -50 },
      { weight: -50 },
    ]);
  });

  it("with a number has its tolerance and its typical errors", () => {
    expect(exported(sample.numberQuestion)).toMatchObject({
      type: "Numerical",
      choices: [
        { weight: 100, text: { type: "range", number: 4.8, range: 0.048 }, feedback: { text: "Yes." } },
        { weight: 0, text: { number: 1.2 } },
        { weight: 0, text: { number: 9.6 } },
        { isCorrect: false, feedback: { text: "Count the places of the window." } },
      ],
    });
  });

  it("with a shape is a short answer", () => {
    const question = exported(sample.shapeQuestion);
    expect(question.type).toBe("Short");
    expect("choices" in question && question.choices).toContainEqual(
      expect.objectContaining({ weight: 100, text: expect.objectContaining({ text: "[32, 26, 26, 8]" }) }),
    );
  });

  it("to match has its pairs", () => {
    expect(exported(sample.matchQuestion)).toMatchObject({
      type: "Matching",
      matchPairs: [{ subquestion: { text: "Identity" }, subanswer: "copies" }, {}, { subanswer: "compares" }],
    });
  });

  it("in the learner's own words is an essay", () => {
    expect(exported(sample.textQuestion)).toMatchObject({ type: "Essay" });
  });
});

describe("any text", () => {
  const signs = fc.oneof(fc.constantFrom(..."\\~=#{}:\n->&[]%n"), fc.string({ unit: "grapheme-ascii" }));
  /** Texts begin and end with a letter: both readers trim. */
  const texts = fc.array(signs).map((parts) => `a${parts.join("")}z`);

  it("comes back from GIFT", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [, question] = parse(giftText([itemWith(text)], "c"));
        const held = text.replaceAll("->", "→");
        expect(question).toMatchObject({
          title: held,
          stem: { text: held },
          choices: [
            { isCorrect: true, text: { text: held }, feedback: { text: held } },
            { isCorrect: false, text: { text: `not ${held}` } },
          ],
        });
      }),
      { numRuns: 300 },
    );
  });

  it("comes back from Moodle, which replaces escapes in this order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const marks: Readonly<Record<string, string>> = {
          "\\:": ":",
          "\\#": "#",
          "\\=": "=",
          "\\{": "{",
          "\\}": "}",
          "\\~": "~",
          "\\n": "\n",
        };
        const halved = escapeGift(text).replaceAll("\\\\", "\u0001");
        const read = Object.entries(marks).reduce(
          (all, [escaped, sign]) => all.replaceAll(escaped, sign),
          halved,
        );
        expect(read.replaceAll("\u0001", "\\")).toBe(text.replaceAll("->", "→"));
      }),
    );
  });

  it("keeps the commands of TeX", () => {
    const tex = "\\(\\frac{a}{b} \\neq \\text{none}: \\{x\\}\\)";
    const [, question] = parse(giftText([itemWith(tex)], "c"));
    expect(question && "stem" in question && question.stem.text).toBe(tex);
  });
});
