import type { Page } from "playwright";
import { EVALUATE, EVALUATION_PROGRESS, openDigitReader } from "@/tests/bench/digit-reader-page";
import { mainThreadTasks, TASK_CATEGORIES } from "@/tests/bench/main-thread-tasks";
import type { Measurement } from "@/tests/bench/measurement";
import { rounded } from "@/tests/bench/rounded";

const MIN_ROUNDS = 10;
const MAX_ROUNDS = 100;

/** The longest task on the main thread while the demo reads the test set and the reader scrolls and presses keys. */
export const longestTask: Measurement = {
  budgets: { longest_task_ms: { limit: 50, sense: "at-most" } },
  run: (setting) =>
    setting.withFreshPage(async (page) => {
      const browser = page.context().browser();
      if (browser === null) throw new Error("the browser can't be traced");
      await openDigitReader(page, setting);
      await browser.startTracing(page, { categories: TASK_CATEGORIES });
      await startEvaluation(page);
      await useThePage(page);
      const trace = await browser.stopTracing();
      const longest = Math.max(...mainThreadTasks(trace.toString("utf8")));
      return { longest_task_ms: { value: rounded(longest), unit: "ms", n: 1 } };
    }),
};

/** @throws Error if the demo doesn't begin to read the test set */
async function startEvaluation(page: Page): Promise<void> {
  const button = page.locator(EVALUATE).first();
  await button.waitFor({ state: "attached", timeout: 5000 });
  // It may lie in a part of the demo that is folded.
  await button.evaluate((element) => element.closest("details")?.setAttribute("open", ""));
  await button.click({ timeout: 5000 });
  await page.locator(EVALUATION_PROGRESS).first().waitFor({ timeout: 10_000 });
}

/** A reader's restlessness until the test set is read: at least two seconds, at most twenty. */
async function useThePage(page: Page): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (round >= MIN_ROUNDS && (await page.locator(EVALUATION_PROGRESS).count()) === 0) return;
    await page.mouse.wheel(0, round % 2 === 0 ? 200 : -200);
    await page.keyboard.press("Tab");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  }
}
