import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { describe, expect, it } from "vitest";
import {
  letter,
  type Paper,
  paperAnswer,
  paperOf,
  placeLetters,
} from "@/components/question-bank/paper/paper.model";
import { PaperRoom } from "@/components/question-bank/paper/paper-room";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import { loadQuestionBank } from "@/lib/course/questions";
import { shownTargets } from "@/lib/quiz/fresh/arrangement";
import { LABELS } from "@/tests/unit/lib/quiz/export/export-samples";
import { BANK, questionOf } from "./bank-samples";

const paper = paperOf(BANK, 42, "en");

function onPaper<Kind extends Paper["questions"][number]["kind"]>(kind: Kind, id?: string) {
  const found = paper.questions.find((one) => one.kind === kind && (id === undefined || one.id === id));
  return found as Extract<Paper["questions"][number], { kind: Kind }>; // the bank has every kind
}

describe("a quiz on paper", () => {
  it("asks everything but what needs a demo, in the order of the selection", () => {
    const asked = BANK.filter(({ question }) => question.kind !== "predict");
    expect(paper.questions.map(({ id }) => id)).toEqual(asked.map(({ question }) => question.id));
    expect(paper.leftOut).toHaveLength(BANK.length - asked.length);
  });

  it("is the same again from the same seed, and another from another", () => {
    expect(paperOf(BANK, 42, "en")).toEqual(paper);
    expect(paperOf(BANK, 43, "en").questions).not.toEqual(paper.questions);
  });

  it("names in its key the letter under which the right choice stands", () => {
    for (const question of paper.questions) {
      if (question.kind !== "choice") continue;
      const at = question.choices.findIndex(({ correct }) => correct);
      expect(paperAnswer(question, 42, LABELS, "en")).toBe(`${letter(at)}. ${question.choices[at]?.text}`);
    }
  });

  it("names in its key the letters of what goes together", () => {
    const question = onPaper("match");
    const targets = shownTargets(question, 42);
    const said = paperAnswer(question, 42, LABELS, "en").split(" ; ");
    expect(said).toHaveLength(question.items.length);
    said.forEach((pair, index) => {
      const [number, shown = ""] = pair.split(" → ");
      expect(number).toBe(String(index + 1));
      const target = targets["ABCDEFGH".indexOf(shown)];
      expect(target?.id).toBe(question.pairs[question.items[index]?.id ?? ""]);
    });
  });

  it("gives letters to places that have none of their own", () => {
    expect(paperAnswer(onPaper("point", "digits-largest-layer"), 42, LABELS, "en")).toMatch(/^C \(/);
    expect(paperAnswer(onPaper("point", "point-at-blur"), 42, LABELS, "en")).toBe("C");
    expect(paperAnswer(onPaper("point", "point-at-centre"), 42, LABELS, "en")).toMatch(/^row \d, column \d$/);
    const { figure } = questionOf("point", "point-at-blur");
    expect(figure.kind !== "grid" && placeLetters(figure)).toBeNull();
  });

  it.each(LOCALES)("has room for an answer of every kind, with every word in %s", (locale: Locale) => {
    const failing = (error: Error) => {
      throw error;
    };
    const sheets = paperOf(loadQuestionBank(locale), 7, locale).questions.map((question) => [
      question.kind,
      renderToStaticMarkup(
        <IntlProvider locale={locale} messages={loadMessages(locale)} onError={failing} timeZone="UTC">
          <PaperRoom question={question} seed={7} />
        </IntlProvider>,
      ),
    ]);
    expect(new Set(sheets.map(([kind]) => kind)).size).toBe(9);
    for (const [kind, html] of sheets) {
      expect(html, kind).toMatch(/paper-(?:line|box|table)/);
      expect(html).not.toMatch(/<(?:button|input|select|textarea)/);
    }
  });
});
