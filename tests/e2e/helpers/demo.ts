import type { Locator, Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { expect } from "@/tests/e2e/helpers/course-test";

/** Where a demo stands. */
export interface DemoPlace {
  readonly locale: Locale;
  /** "convolution" by default. */
  readonly chapter?: string;
  readonly slide: string;
  /** Id of the widget; that of the slide by default. */
  readonly id?: string;
  /** More of the address, such as "&backend=wasm". */
  readonly query?: string;
  /** Origin of the host; that of the test's server by default. */
  readonly origin?: string;
}

/** Opens the deck at the slide of a demo, without waiting for what it computes. */
export async function openDemo(
  page: Page,
  { locale, chapter = "convolution", slide, id = slide, query = "", origin = "" }: DemoPlace,
) {
  await page.goto(`${origin}/${locale}/${chapter}/present/?slide=${slide}${query}`);
  return page.locator(`[data-widget-id="${id}"]`);
}

/** Opens the deck at the slide of a demo, and waits until the demo has computed. */
export async function startDemo(page: Page, place: DemoPlace): Promise<Locator> {
  const demo = await openDemo(page, place);
  await expect(demo).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  return demo;
}

/** Waits until a demo that computes nothing by itself takes what the reader does: React has taken its HTML over. */
export async function untilAlive(demo: Locator): Promise<void> {
  const isAlive = () =>
    demo.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__react")));
  await expect.poll(isAlive, { timeout: 30_000 }).toBe(true);
}

/**
 * Presses Tab until an element has the focus.
 * @throws Error if Tab doesn't get there
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab doesn't reach ${target}`);
}

/** Presses keys one after the other. @param keys - separated by blanks, "ArrowDown*12" for twelve times */
export async function press(page: Page, keys: string): Promise<void> {
  for (const word of keys.split(" ")) {
    const [key = "", times = "1"] = word.split("*");
    for (let count = 0; count < Number(times); count += 1) await page.keyboard.press(key);
  }
}
