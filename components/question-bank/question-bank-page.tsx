import katex from "katex";
import { MessagesProvider } from "@/components/i18n/messages-provider";
import { KATEX_OPTIONS } from "@/components/quiz/katex-options";
import { courseChapters } from "@/lib/course/course";
import type { Locale } from "@/lib/course/locales";
import type { Messages } from "@/lib/course/message-types";
import { loadMessages } from "@/lib/course/messages";
import { loadMisconceptions } from "@/lib/course/misconceptions";
import { loadQuestionBank } from "@/lib/course/questions";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import { inlineParts } from "@/lib/quiz/inline-marks";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { FIRST_SEED } from "./bank-state.model";
import { QuestionBank } from "./question-bank";

/** Namespaces that the parts drawn in the browser need; no other page needs that of this one. */
const NAMESPACES = ["bank", "quiz"] as const;

/** Every question of the course: to look through, choose from, print, export and give to a class. */
export function QuestionBankPage(props: {
  readonly locale: Locale;
  /** Titles of the slides, by chapter and id: "convolution/stride". */
  readonly slideTitles: Readonly<Record<string, string>>;
}) {
  const { locale, slideTitles } = props;
  const bank = loadQuestionBank(locale);
  const chapters = courseChapters().map(({ id, title }) => [id, title[locale]] as const);
  return (
    <MessagesProvider locale={locale} messages={clientTexts(locale)}>
      <QuestionBank
        bank={bank}
        math={promptFormulas(bank, locale)}
        misconceptions={Object.fromEntries(loadMisconceptions(locale))}
        titles={{ ...Object.fromEntries(chapters), ...slideTitles }}
      />
    </MessagesProvider>
  );
}

/** The formulas of the prompts as they are first shown, drawn while building: KaTeX comes for the others only. */
function promptFormulas(bank: readonly BankEntry[], locale: Locale): Readonly<Record<string, string>> {
  const formulas = bank
    .flatMap(({ question }) => inlineParts(drawQuestion(question, FIRST_SEED, locale).prompt))
    .filter(({ kind }) => kind === "math");
  return Object.fromEntries(formulas.map(({ text }) => [text, katex.renderToString(text, KATEX_OPTIONS)]));
}

function clientTexts(locale: Locale): Partial<Messages> {
  const messages = loadMessages(locale);
  return Object.fromEntries(NAMESPACES.map((namespace) => [namespace, messages[namespace]]));
}
