import type { Locator, Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { confront } from "@/lib/quiz/answering/judge-refutation";
import type { FixedKind, FixedQuestion, RefuteQuestion } from "@/lib/quiz/question";
import { formatNumber, formatShape } from "@/lib/quiz/reading/format-number";
import { expect } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";

interface Keyboard<Kind extends FixedKind> {
  readonly page: Page;
  readonly locale: Locale;
  readonly box: Locator;
  readonly question: Extract<FixedQuestion, { kind: Kind }>;
}

const fields = "fieldset :is(input, select, textarea, button)";

/** Gives the right answer to a question, by keys alone, the focus being before it. */
const ANSWER: { readonly [Kind in FixedKind]: (keyboard: Keyboard<Kind>) => Promise<void> } = {
  async choice({ page, box, question }) {
    await tabTo(page, box.getByRole("radio").first());
    const right = question.choices.findIndex(({ correct }) => correct);
    await press(page, right === 0 ? "Space" : `ArrowDown*${right}`);
  },
  async choices({ page, box, question }) {
    for (const [index, { correct }] of question.choices.entries()) {
      if (!correct) continue;
      await tabTo(page, box.getByRole("checkbox").nth(index));
      await page.keyboard.press("Space");
    }
  },
  async number({ page, locale, box, question }) {
    await tabTo(page, box.locator(fields).first());
    await page.keyboard.type(formatNumber(question.answer.value, locale));
  },
  async shape({ page, box, question }) {
    await tabTo(page, box.locator(fields).first());
    await page.keyboard.type(formatShape(question.answer));
  },
  async order({ page, box, question }) {
    for (const [place, { id }] of question.items.entries()) {
      const item = box.locator(`[data-item="${id}"]`);
      await tabTo(page, item.getByRole("button").first());
      const shown = await box
        .locator("[data-item]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-item")));
      for (let from = shown.indexOf(id); from > place; from -= 1) {
        await page.keyboard.press("ArrowUp");
        await expect(box.locator("[data-item]").nth(from - 1)).toHaveAttribute("data-item", id);
      }
      await expect(item.getByRole("button").first()).toBeFocused();
      await page.keyboard.press("Shift+Tab");
    }
  },
  async match({ page, box, question }) {
    for (const [index, { id }] of question.items.entries()) {
      const select = box.getByRole("combobox").nth(index);
      await tabTo(page, select);
      const options = await select
        .locator("option")
        .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
      await press(page, `ArrowDown*${options.indexOf(question.pairs[id] ?? "")}`);
      await expect(select).toHaveValue(question.pairs[id] ?? "");
    }
  },
  async point({ page, box, question }) {
    const wanted = question.answer[0] ?? "";
    const places = box.locator("[data-place]");
    await tabTo(page, places.first());
    const rows = await box
      .locator("tr")
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll("[data-place]")].map((one) => one.getAttribute("data-place")),
        ),
      );
    const row = rows.findIndex((cells) => cells.includes(wanted));
    await press(page, `ArrowDown*${row} ArrowRight*${rows[row]?.indexOf(wanted) ?? 0} Enter`);
    await expect(box.locator(`[data-place="${wanted}"]`)).toHaveAttribute("aria-pressed", "true");
  },
  async predict({ page, locale, box, question }) {
    if (question.asks.kind !== "number") throw new Error(`${question.id}: only numbers are predicted here`);
    await tabTo(page, box.locator(fields).first());
    await page.keyboard.type(formatNumber(3, locale));
  },
  async refute({ page, box, question }) {
    const { name, value } = counterExample(question);
    const index = question.symbols.findIndex((symbol) => symbol.name === name);
    await tabTo(page, box.getByRole("spinbutton").nth(index));
    await page.keyboard.press("Control+A");
    await page.keyboard.type(String(value));
  },
  async text({ page, locale, box }) {
    await tabTo(page, box.getByRole("textbox"));
    await page.keyboard.type(locale === "fr" ? "Les poids sont partagés." : "The weights are shared.");
  },
};

/** Answers rightly and checks, by keys alone. */
export async function answerByKeyboard<Kind extends FixedKind>(keyboard: Keyboard<Kind>): Promise<void> {
  const { page, locale, box, question } = keyboard;
  const t = translator(locale, "quiz");
  await (ANSWER[question.kind] as (keyboard: Keyboard<Kind>) => Promise<void>)(keyboard);
  await tabTo(page, box.getByRole("button", { name: t("check") }));
  await page.keyboard.press("Enter");
}

/** One symbol changed from where the question starts, so that the formula is refuted. */
function counterExample(question: RefuteQuestion): { readonly name: string; readonly value: number } {
  const start = Object.fromEntries(question.symbols.map((symbol) => [symbol.name, symbol.start]));
  for (const { name, least, most } of question.symbols) {
    for (let value = least; value <= most; value += 1) {
      const { claimed, actual } = confront(question, { ...start, [name]: value });
      if (typeof actual === "number" && claimed !== actual) return { name, value };
    }
  }
  throw new Error(`${question.id}: no single symbol refutes it`);
}
