import type { Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { loadQuestions } from "@/lib/course/questions";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { FixedKind, FixedQuestion } from "@/lib/quiz/question";
import { answerByKeyboard } from "@/tests/e2e/helpers/answer-by-keyboard";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { tabTo } from "@/tests/e2e/helpers/demo";
import { IN_ENGLISH, IN_FRENCH } from "@/tests/e2e/helpers/languages";

const SEED = 7;

/** The questions of the chapter with the numbers that the page's address asks for. */
function drawnQuestions(locale: Locale): ReadonlyMap<string, FixedQuestion> {
  const questions = loadQuestions(locale, "convolution");
  return new Map(questions.map((question) => [question.id, drawQuestion(question, SEED, locale)]));
}

async function pressButton(page: Page, name: string) {
  await tabTo(page, page.locator(".chapter-quiz").getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

for (const locale of IN_FRENCH) {
  test(`every kind of question at the end of a chapter is answered by keyboard alone (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    const t = translator(locale, "quiz");
    const drawn = drawnQuestions(locale);
    const answered = new Set<FixedKind>();
    await page.goto(`/${locale}/convolution/?seed=${SEED}`);
    const quiz = page.locator(".chapter-quiz");
    const all = quiz.getByRole("button").nth(1);
    await all.focus();
    await page.keyboard.press("Enter");

    const box = quiz.locator("[data-question]");
    const place = quiz.locator(".chapter-quiz-place");
    await expect(box).toBeVisible();
    while ((await box.count()) > 0) {
      await expect(place).toBeFocused();
      const question = drawn.get((await box.getAttribute("data-question")) ?? "");
      if (!question) throw new Error("the page asks an unknown question");
      const isNew = !answered.has(question.kind);
      const next = (await isLast(page)) ? "chapter.result" : "chapter.next";
      if (!isNew) {
        await quiz.getByRole("button", { name: t("chapter.pass") }).click();
        continue;
      }
      answered.add(question.kind);
      await answerRightly({ page, locale, box, question });
      await pressButton(page, t(next));
    }
    await expect(place).toBeFocused();
    expect([...answered].sort()).toEqual(
      ["choice", "choices", "match", "number", "order", "point", "refute", "shape", "text"].sort(),
    );
  });
}

for (const locale of IN_ENGLISH) {
  test(`a prediction is held to what the demo gives (${locale})`, async ({ page }) => {
    const t = translator(locale, "quiz");
    const question = drawnQuestions(locale).get("predict-stride-four");
    if (question?.kind !== "predict") throw new Error("no such prediction");
    await page.goto(`/${locale}/convolution/#${question.slide}`);
    const demo = page.locator(`[data-widget-id="${question.demo.demo}"]`);
    const box = page.locator(`[data-question="${question.id}"]`);
    await expect(demo).toHaveAttribute("data-status", "done");
    // The fields of the answer, not the reader's certainty beside them: they may come after it.
    const field = box.locator(".question-part input").first();
    await expect(field).toBeEnabled();
    await field.focus();
    await answerByKeyboard({ page, locale, box, question });
    await expect(box).not.toHaveAttribute("data-verdict");
    await tabTo(page, box.getByRole("button", { name: t("predict.run") }));
    await page.keyboard.press("Enter");
    await expect(box).toHaveAttribute("data-verdict", "right");
    await expect(box).toContainText(t("predict.gave", { value: locale === "fr" ? "3 cases" : "3 cells" }));
    await expect(demo.getByRole("slider").first()).toHaveValue(String(question.demo.state.input));
  });
}

async function answerRightly(asked: Parameters<typeof answerByKeyboard>[0]) {
  const { page, locale, box, question } = asked;
  const t = translator(locale, "quiz");
  await answerByKeyboard(asked);
  if (question.kind === "text") {
    await tabTo(page, box.getByRole("button", { name: t("text.grades.right") }));
    await page.keyboard.press("Enter");
  }
  await expect(box, question.id).toHaveAttribute("data-verdict", "right");
  await expect(box.getByRole("status").first()).toContainText(t("right"));
}

/** Whether the question on screen is the last one. */
async function isLast(page: Page): Promise<boolean> {
  const text = (await page.locator(".chapter-quiz-place").textContent()) ?? "";
  const [position, count] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return position === count;
}
