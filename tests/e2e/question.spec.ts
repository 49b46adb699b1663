import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { parseQuestions } from "@/lib/course/questions";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";

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

for (const locale of LOCALES) {
  test(`a question is answered by keyboard alone, wrongly and then rightly (${locale})`, async ({ page }) => {
    const t = translator(locale, "quiz");
    const { id, choices } = plainQuestion(locale);
    const correct = choices.findIndex((choice) => choice.correct);
    const wrong = correct === 0 ? 1 : 0;
    await page.goto(`/${locale}/convolution/`);
    const question = page.locator(`[data-question="${id}"]`);
    const feedback = question.getByRole("status");
    const choice = (index: number) => question.getByRole("radio").nth(index);
    const button = (name: "check" | "retry") => question.getByRole("button", { name: t(name) });

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
