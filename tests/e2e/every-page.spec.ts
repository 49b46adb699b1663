import type { Page } from "playwright/test";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { PAGES } from "@/tests/e2e/pages";

/** Demos that rest until the reader starts them; the others compute by themselves once they are alive. */
const STARTED_BY_HAND: readonly string[] = [
  "digit-trainer",
  "handmade-features",
  "fruit-studio",
  "fruit-trainer",
];
/** Demos that learn for seconds before they rest: they may be looked at meanwhile. */
const LEARNING: readonly string[] = ["diffusion-2d"];

/** Brings every demo of the page to life, as a reader who scrolls down would. */
async function wakeWidgets(page: Page) {
  for (const slot of await page.locator(".widget-slot:visible").all()) {
    await slot.scrollIntoViewIfNeeded();
    const kind = (await slot.getAttribute("data-widget-slot")) ?? "";
    await expect(slot.locator("[data-widget]")).not.toHaveAttribute("data-status", busyStatus(kind));
  }
}

/** Goes past every slide, as a reader who scrolls down does: what lies far from the screen isn’t laid out, nor measured, before. */
async function passSlides(page: Page) {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (const slide of document.querySelectorAll(".reading-slide")) {
      slide.scrollIntoView({ behavior: "instant" });
      await frame();
      await frame();
    }
  });
}

/** What a demo says of itself that isn’t ready to be looked at, or never will be. */
function busyStatus(kind: string): RegExp {
  if (LEARNING.includes(kind)) return /failed/;
  return STARTED_BY_HAND.includes(kind) ? /loading|running/ : /idle|loading|running/;
}

/** Each page in one theme on a large screen and in the other on a phone, which of them depends on the language: all four are seen. */
const themes = (path: string) =>
  path.startsWith("/en") ? (["dark", "light"] as const) : (["light", "dark"] as const);

for (const path of PAGES.filter((page) => page !== "/")) {
  const [large, small] = themes(path);

  test(`${path} has nothing that axe objects to (${large})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: large, reducedMotion: "reduce" });
    await page.goto(path);
    await wakeWidgets(page);
    expect(await axeViolations(page)).toEqual([]);
  });

  test(`${path} fits a phone 360 pixels wide, with nothing that axe objects to (${small})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: small });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await wakeWidgets(page);
    await passSlides(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await axeViolations(page)).toEqual([]);
  });
}
