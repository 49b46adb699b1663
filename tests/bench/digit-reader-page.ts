import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import type { BenchSetting } from "@/tests/bench/measurement";

/** The demo that the CNN figures are about, in the French chapter on convolution. */
export const DIGIT_READER = '[data-widget-id="digit-reader"]';
/** The test images of the demo that can be picked: those that aren't shown already. */
export const OTHER_SAMPLES = `${DIGIT_READER} label:has(canvas):has(input[name$="-source"]:not(:checked))`;
/** Starts reading the whole test set; stops it while it runs. */
export const EVALUATE = `${DIGIT_READER} .digit-reader-check > button`;
/** Shown only while the test set is being read. */
export const EVALUATION_PROGRESS = `${DIGIT_READER} .digit-reader-check progress`;
const CHAPTER = "fr/convolution";
const SLIDE = "cnn-reads-your-digit";

/**
 * Address of the chapter at the slide of the demo, as a reader's link has it.
 * @throws Error if the built chapter has no such slide
 */
export function digitReaderUrl({ origin, siteFolder }: BenchSetting): string {
  const html = readFileSync(join(siteFolder, CHAPTER, "index.html"), "utf8");
  if (!html.includes(`data-slide="${SLIDE}"`)) throw new Error(`${CHAPTER}/ has no slide ${SLIDE}`);
  return `${origin}/${CHAPTER}/#${SLIDE}`;
}

/**
 * Opens the chapter at the demo and waits until the demo has computed.
 * @throws Error if it doesn't come to an end within a minute, or fails
 */
export async function openDigitReader(page: Page, setting: BenchSetting): Promise<void> {
  await page.goto(digitReaderUrl(setting));
  await page.locator(DIGIT_READER).scrollIntoViewIfNeeded();
  await waitUntilDone(page);
}

/**
 * Waits until the demo has computed.
 * @throws Error if it fails, or doesn't come to an end within a minute
 */
export async function waitUntilDone(page: Page): Promise<void> {
  const ended = page.locator(`${DIGIT_READER}:is([data-status="done"], [data-status="failed"])`);
  await ended.first().waitFor({ timeout: 60_000 });
  if ((await ended.first().getAttribute("data-status")) === "failed") {
    throw new Error("the digit-reader demo failed");
  }
}
