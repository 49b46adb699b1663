import type { Page } from "playwright/test";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { PAGES } from "@/tests/e2e/pages";

/** Demos that rest until the reader starts them; the others compute by themselves once they are alive. */
const STARTED_BY_HAND: readonly string[] = ["digit-trainer", "handmade-features"];

/** Brings every demo of the page to life, as a reader who scrolls down would. */
async function wakeWidgets(page: Page) {
  for (const slot of await page.locator(".widget-slot:visible").all()) {
    await slot.scrollIntoViewIfNeeded();
    const rests = STARTED_BY_HAND.includes((await slot.getAttribute("data-widget-slot")) ?? "");
    const busy = rests ? /loading|running/ : /idle|loading|running/;
    await expect(slot.locator("[data-widget]")).not.toHaveAttribute("data-status", busy);
  }
}

for (const path of PAGES.filter((page) => page !== "/")) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${path} has nothing that axe objects to (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      await wakeWidgets(page);
      expect(await axeViolations(page)).toEqual([]);
    });
  }

  test(`${path} fits a phone 360 pixels wide, with nothing that axe objects to`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await wakeWidgets(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await axeViolations(page)).toEqual([]);
  });
}
