import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { loadQuestionBank } from "@/lib/course/questions";
import type { ChoiceQuestion } from "@/lib/quiz/question";
import { press, tabTo } from "@/tests/e2e/helpers/demo";

/** Questions of the bank with one right choice, in the order of the bank. */
export function choiceQuestions(locale: Locale): readonly ChoiceQuestion[] {
  return loadQuestionBank(locale).flatMap(({ question }) => (question.kind === "choice" ? [question] : []));
}

/** The place of a choice among those of its question: the first right or the first wrong one. */
export function choiceIndex({ choices }: ChoiceQuestion, verdict: "right" | "wrong"): number {
  return choices.findIndex(({ correct }) => correct === (verdict === "right"));
}

/** Chooses by keyboard, from wherever the focus is before the question. */
export async function chooseByKeyboard(page: Page, index: number): Promise<void> {
  await tabTo(page, page.locator(".question-choices:visible").getByRole("radio").first());
  await press(page, `Space ArrowDown*${index}`);
}

/** Says by keyboard that there is no doubt. */
export async function beSureByKeyboard(page: Page): Promise<void> {
  await tabTo(page, page.locator(".question-certainty:visible").getByRole("radio").first());
  await press(page, "Space ArrowDown*2");
}

/** Answers a set of questions that each have a choice, the first choice each time, and stays at the summary. */
export async function answerSet(page: Page, locale: Locale, ids: readonly string[]): Promise<void> {
  const quiz = translator(locale, "quiz");
  const t = translator(locale, "revision");
  await page.goto(`/${locale}/revision/?questions=${ids.join(".")}&seed=1`);
  await page.getByRole("button", { name: t("set.start") }).click();
  for (const id of ids) {
    const question = page.locator(`[data-question="${id}"]`);
    await question.locator(".question-choices").getByRole("radio").first().check();
    await question.getByRole("button", { name: quiz("check") }).click();
    const isLast = id === ids.at(-1);
    await question.getByRole("button", { name: t(isLast ? "session.toEnd" : "session.next") }).click();
  }
}

/** What a saved file of progress holds. */
export async function savedProgress(download: Download) {
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  return file as { readonly events: readonly { readonly id: string }[]; readonly seen: object };
}

/** Every record of answers in the browser's storage, by its key. */
export function keptRecords(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("course.quiz."))),
  );
}
