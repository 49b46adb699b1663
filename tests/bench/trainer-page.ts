import type { Locator, Page } from "playwright";
import type { BenchSetting } from "@/tests/bench/measurement";

/** The demo that the training figures are about, on the page of the engine. */
export const TRAINER = '[data-widget="digit-trainer"]';
/** Shows how many steps have been made. */
export const STEPS_MADE = `${TRAINER} [data-number="step"] dd`;
const MAIN_BUTTON = `${TRAINER} .digit-trainer-transport .button-primary`;

/** Opens the page at the demo and waits until the demo listens. */
export async function openTrainer(page: Page, { origin }: BenchSetting, seed = 1): Promise<void> {
  await page.goto(`${origin}/fr/engine/?seed=${seed}`);
  await page.locator(TRAINER).scrollIntoViewIfNeeded();
  await page.locator(`${TRAINER}:not([data-status="loading"])`).waitFor({ timeout: 30_000 });
}

/** Starts, pauses, or goes on: whatever stands next. */
export function mainButton(page: Page): Locator {
  return page.locator(MAIN_BUTTON);
}

/** Waits until the run has made a step. */
export async function waitForFirstStep(page: Page): Promise<void> {
  await page.waitForFunction(
    (selector) => Number(document.querySelector(selector)?.textContent) > 0,
    STEPS_MADE,
    { timeout: 30_000 },
  );
}
