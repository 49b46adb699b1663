import { parse } from "gift-pegjs";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import { loadQuestionBank } from "@/lib/course/questions";
import { csvText } from "@/lib/quiz/export/csv";
import { exportItems } from "@/lib/quiz/export/export-selection";
import { giftText } from "@/lib/quiz/export/gift";
import { moodleXml } from "@/lib/quiz/export/moodle-xml";
import { readMoodle } from "@/tests/unit/lib/quiz/export/export-samples";

describe.each(LOCALES)("the whole bank in %s", (locale: Locale) => {
  const bank = loadQuestionBank(locale);
  const options = { seed: 42, locale, labels: loadMessages(locale).quiz.export };
  const { items, notes } = exportItems(bank, options);

  it("leaves out of an export only what nothing else can ask", () => {
    const leftOut = notes.filter(({ kind }) => kind === "left-out").map(({ question }) => question);
    expect(leftOut.toSorted()).toEqual([
      "point-at-centre",
      "predict-confidence",
      "predict-cosine-quarter",
      "predict-false-alarms",
      "predict-field-pool",
      "predict-flat-sky",
      "predict-lab-relu",
      "predict-small-network",
      "predict-smallest-push",
      "predict-stride-four",
      "predict-transposed-side",
    ]);
    expect(items.length + leftOut.length).toBe(bank.length);
  });

  it("is valid Moodle XML with its formulas intact", () => {
    const xml = moodleXml(items, "Bank");
    expect(readMoodle(xml)).toHaveLength(items.length);
    expect(xml.split("\\(").length).toBe(xml.split("\\)").length);
    expect(xml.split("\\(").length).toBeGreaterThan(items.length);
    expect(xml).not.toContain("$ ");
  });

  it("is valid GIFT, each question of the type that was meant", () => {
    const types = {
      multichoice: "MC",
      numerical: "Numerical",
      shortanswer: "Short",
      matching: "Matching",
      essay: "Essay",
    };
    const [, ...questions] = parse(giftText(items, "Bank"));
    expect(questions.map(({ type }) => type)).toEqual(items.map(({ body }) => types[body.type]));
  });

  it("is a table of one line a question", () => {
    const lines = csvText(bank, options).match(/^[a-z0-9-]+,(?:convolution|pooling|diffusion),/gm);
    expect(lines).toHaveLength(bank.length);
  });
});
