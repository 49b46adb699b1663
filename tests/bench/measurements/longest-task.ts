import type { Page } from "playwright";
import { EVALUATE, EVALUATION_PROGRESS, openDigitReader } from "@/tests/bench/digit-reader-page";
import { mainThreadTasks, TASK_CATEGORIES } from "@/tests/bench/main-thread-tasks";
import type { BenchSetting, Measurement } from "@/tests/bench/measurement";
import { rounded } from "@/tests/bench/rounded";
import { mainButton, openTrainer, waitForFirstStep } from "@/tests/bench/trainer-page";

const ROUNDS = 50;
const ROUND_MS = 200;

/** The longest task on the main thread while a network trains, or reads the test set, and the reader scrolls and presses keys. */
export const longestTask: Measurement = {
  budgets: {
    longest_task_ms: { limit: 50, sense: "at-most" },
    longest_task_evaluating_ms: { limit: 50, sense: "at-most" },
  },
  run: async (setting) => ({
    longest_task_ms: { value: await longestWhile(setting, train), unit: "ms", n: 1 },
    longest_task_evaluating_ms: { value: await longestWhile(setting, evaluate), unit: "ms", n: 1 },
  }),
};

/** Opens a page, and gives what begins the work and what tells that it is over. */
type Work = (
  page: Page,
  setting: BenchSetting,
) => Promise<{ readonly begin: () => Promise<void>; readonly isOver: () => Promise<boolean> }>;

async function longestWhile(setting: BenchSetting, work: Work): Promise<number> {
  return setting.withFreshPage(async (page) => {
    const browser = page.context().browser();
    if (browser === null) throw new Error("the browser can't be traced");
    const { begin, isOver } = await work(page, setting);
    await browser.startTracing(page, { categories: TASK_CATEGORIES });
    await begin();
    await useThePage(page, isOver);
    const trace = await browser.stopTracing();
    return rounded(Math.max(...mainThreadTasks(trace.toString("utf8"))));
  });
}

const train: Work = async (page, setting) => {
  await openTrainer(page, setting);
  return {
    async begin() {
      await mainButton(page).click();
      await waitForFirstStep(page);
    },
    isOver: async () => false,
  };
};

const evaluate: Work = async (page, setting) => {
  await openDigitReader(page, setting);
  return {
    begin: () => startEvaluation(page),
    isOver: async () => (await page.locator(EVALUATION_PROGRESS).count()) === 0,
  };
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

/** A reader's restlessness until the work is over, ten seconds at most. */
async function useThePage(page: Page, isOver: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < ROUNDS && !(await isOver()); round += 1) {
    await page.mouse.wheel(0, round % 2 === 0 ? 200 : -200);
    await page.keyboard.press("Tab");
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), ROUND_MS);
  }
}
