import type { Page } from "playwright/test";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { SUB_PATH_SITE } from "@/tests/e2e/helpers/sub-path-site";

const CHAPTER = "/fr/convolution/";

/** Brings the demo on screen and waits until it has computed. */
async function runDigitReader(page: Page) {
  const slot = page.locator('[data-widget="digit-reader"]').first();
  await slot.scrollIntoViewIfNeeded();
  await expect(slot).toHaveAttribute("data-status", "done", { timeout: 45_000 });
  return slot;
}

test.describe("the course", () => {
  test("is isolated by the headers of npm start, so that the demos have threads", async ({ page }) => {
    await page.goto(CHAPTER);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await runDigitReader(page);
  });

  test("works from a host that can't set headers", async ({ page, serveCourse }) => {
    await page.goto((await serveCourse({ headers: "none" })) + CHAPTER);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await runDigitReader(page);
  });

  test("works below a sub-path, links and demos included", async ({ page, serveCourse }) => {
    const origin = await serveCourse(SUB_PATH_SITE);
    const outside: string[] = [];
    page.on("request", (request) => {
      const { pathname, protocol } = new URL(request.url());
      if (protocol === "http:" && pathname !== "/" && !pathname.startsWith("/cours/")) outside.push(pathname);
    });
    await page.goto(`${origin}/`);
    await page.waitForURL(/\/cours\/(?:fr|en)\/$/);
    await page.goto(`${origin}/cours/fr/`);
    await page.locator('main a[href*="/convolution/"]').first().click();
    await page.waitForURL(`${origin}/cours${CHAPTER}**`);
    await runDigitReader(page);
    expect(outside).toEqual([]);
  });

  test("answers an unknown address with a page of its own that leads back", async ({ page, guard }) => {
    guard.tolerate(/status of 404/);
    const response = await page.goto("/fr/no-such-chapter/");
    expect(response?.status()).toBe(404);
    await page.locator('a[href="/fr/"], a[href="/"]').first().click();
    await expect(page).toHaveURL(/\/(?:fr|en)\/$/);
  });
});
