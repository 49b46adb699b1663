import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { loadQuestions, parseQuestions } from "@/lib/course/questions";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_ENGLISH } from "@/tests/e2e/helpers/languages";

const quiz = translator("fr", "quiz");

/** A question whose texts hold no formula, so that they read on the page as in the file. */
function plainQuestion(locale: Locale) {
  const file = `content/${locale}/questions/convolution.json`;
  const questions = parseQuestions(JSON.parse(readFileSync(join(PROJECT_ROOT, file), "utf8")), file);
  const plain = questions
    .filter((question) => question.kind === "choice")
    .filter((question) => question.place === "slide")
    .find(({ prompt, choices }) =>
      [prompt, ...choices.flatMap(({ text, feedback }) => [text, feedback])].every(
        (text) => !/[$`]/.test(text),
      ),
    );
  if (!plain) throw new Error(`${file}: every question has a formula`);
  return plain;
}

for (const locale of IN_ENGLISH) {
  test(`a question is answered by keyboard alone, wrongly and then rightly (${locale})`, async ({ page }) => {
    const t = translator(locale, "quiz");
    const { id, slide, choices } = plainQuestion(locale);
    const correct = choices.findIndex((choice) => choice.correct);
    const wrong = correct === 0 ? 1 : 0;
    await page.goto(`/${locale}/convolution/#${slide}`);
    const question = page.locator(`[data-question="${id}"]`);
    const feedback = question.getByRole("status");
    const choice = (index: number) => question.getByRole("radio").nth(index);
    const button = (name: "check" | "retry") => question.getByRole("button", { name: t(name) });

    await expect(choice(0)).toBeEnabled();
    await choice(0).focus();
    await tabTo(page, button("check"));
    await press(page, "Enter");
    await expect(feedback).toHaveText(t("problem.empty.choice"));

    await press(page, "Shift+Tab*2"); // past how sure one is
    await expect(choice(choices.length - 1)).toBeFocused();
    await press(page, `ArrowDown*${wrong + 1}`);
    await expect(choice(wrong)).toBeChecked();
    await tabTo(page, button("check"));
    await press(page, "Enter");
    await expect(feedback).toContainText(t("wrong"));
    await expect(feedback).toContainText(choices[wrong]?.feedback ?? "no such choice");

    await expect(button("retry")).toBeFocused();
    await press(page, "Enter");
    await expect(choice(0)).toBeFocused();
    await press(page, `Space ArrowDown*${correct}`);
    await expect(choice(correct)).toBeChecked();
    await tabTo(page, button("check"));
    await press(page, "Enter");
    await expect(feedback).toContainText(t("right"));
    await expect(feedback).toContainText(choices[correct]?.feedback ?? "no such choice");
    await expect(question).toHaveAttribute("data-verdict", "right");
  });
}

test("a mistake leads to the demo that refutes it, already set", async ({ page }) => {
  const question = loadQuestions("fr", "convolution").find(({ id }) => id === "output-size");
  if (question?.kind !== "choice") throw new Error("no such question");
  const wrong = question.choices.findIndex(({ id }) => id === "rounded-up");
  const { demo: id, state } = question.choices[wrong]?.link ?? {};
  await page.goto(`/fr/convolution/#${question.slide}`);
  const box = page.locator(`[data-question="${question.id}"]`);
  const demo = page.locator(`[data-widget-id="${id}"]`);
  const size = (name: "input" | "kernel") =>
    demo.getByRole("slider", { name: translator("fr", "conv-arithmetic")(`size.${name}`) });
  await box.getByRole("radio").nth(wrong).check();
  await box.getByRole("button", { name: quiz("check") }).click();
  await box.getByRole("link", { name: quiz("seeDemo") }).click();
  await expect(demo).toBeFocused();
  await expect(demo).toBeInViewport();
  await expect(size("input")).toHaveValue(String(state?.input));
  await expect(size("kernel")).toHaveValue(String(state?.kernel));
});

test("other numbers come with another draw, which anyone can ask for by its number", async ({ page }) => {
  await page.addInitScript(() => {
    Math.random = () => 0.5; // so that the draw is another one for certain
  });
  const chapter = page.locator(".chapter-quiz");
  const asked = chapter.locator("[data-question]");
  const open = async (seed: number, wanted: Locator) => {
    await page.goto(`/fr/convolution/?seed=${seed}`);
    await chapter.getByRole("button").nth(1).click();
    await expect(asked).toBeVisible();
    while ((await wanted.count()) === 0) {
      await chapter.getByRole("button", { name: quiz("chapter.pass") }).click();
    }
  };
  const prompt = () => asked.locator("legend").first().textContent();

  const fresh = asked.filter({ hasText: quiz("fresh.again") });
  await open(7, fresh);
  const id = await fresh.getAttribute("data-question");
  const first = await prompt();
  await fresh.getByRole("button", { name: quiz("fresh.again") }).click();
  await expect(fresh.locator(".question-seed")).toHaveText(quiz("fresh.seed", { seed: "5001" }));
  const second = await prompt();
  expect(second).not.toBe(first);

  await open(5001, chapter.locator(`[data-question="${id}"]`));
  expect(await prompt()).toBe(second);
});

test("questions that can't be fetched say so, and come when asked for again", async ({ page, guard }) => {
  guard.tolerate(/questions\.json/);
  await page.route("**/questions.json", (route) => route.abort());
  await page.goto("/fr/convolution/");
  const chapter = page.locator(".chapter-quiz");
  await chapter.getByRole("button").first().click();
  await expect(chapter.getByRole("status")).toHaveText(quiz("chapter.failed"));
  await page.unroute("**/questions.json");
  await chapter.getByRole("button").first().click();
  await expect(chapter.locator("[data-question]")).toBeVisible();
});

test("while presenting, nobody is marked: the instructor reveals, by keyboard", async ({ page }) => {
  await page.goto("/fr/convolution/present/?slide=output-size");
  await expect(page.locator(".deck[data-alive]")).toBeVisible();
  const box = page.locator('[data-question="output-size"]');
  await expect(box.getByRole("button", { name: quiz("check") })).toHaveCount(0);
  await expect(box.getByText(quiz("certainty.label"))).toHaveCount(0);
  await box.getByRole("radio").first().check();
  await expect(box).not.toHaveAttribute("data-verdict");
  await tabTo(page, box.getByRole("button", { name: quiz("reveal") }));
  await press(page, "Enter");
  await expect(box.locator(".question-solution")).toBeFocused();
  await expect(box).toHaveAttribute("data-verdict", /right|wrong/);
});
