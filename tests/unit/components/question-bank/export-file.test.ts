import { parse } from "gift-pegjs";
import { describe, expect, it } from "vitest";
import { exportFile } from "@/components/question-bank/export-file.model";
import { LABELS, readMoodle } from "@/tests/unit/lib/quiz/export/export-samples";
import { BANK } from "./bank-samples";

const options = { seed: 42, locale: "en", labels: LABELS, category: "Networks" } as const;

describe("the file of a selection", () => {
  it("is Moodle XML, named after language and seed, with what was left out", () => {
    const file = exportFile("moodle", BANK, options);
    expect(file).toMatchObject({ name: "questions-en-42.xml", type: "application/xml;charset=utf-8" });
    expect(readMoodle(file.text)).toHaveLength(file.count);
    const leftOut = file.notes.filter(({ kind }) => kind === "left-out");
    expect(leftOut.length + file.count).toBe(BANK.length);
  });

  it("is GIFT with as many questions", () => {
    const file = exportFile("gift", BANK, options);
    const [category, ...questions] = parse(file.text);
    expect(category?.type).toBe("Category");
    expect(questions).toHaveLength(file.count);
    expect(file.name).toBe("questions-en-42.gift.txt");
  });

  it("is a table that spreadsheets read as UTF-8, with every question", () => {
    const file = exportFile("csv", BANK, { ...options, locale: "fr" });
    expect(file).toMatchObject({ name: "questions-fr-42.csv", count: BANK.length, notes: [] });
    expect(file.text.startsWith("\ufeffid,chapter,")).toBe(true);
  });
});
