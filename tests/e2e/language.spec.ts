import { expect, test } from "@/tests/e2e/helpers/course-test";

test.describe("the root page", () => {
  for (const [locale, path] of [
    ["fr-CA", "/fr/"],
    ["en-GB", "/en/"],
    ["de-DE", "/fr/"],
  ] as const) {
    test(`sends a browser that speaks ${locale} to ${path}`, async ({ browser, baseURL, guard }) => {
      const context = await browser.newContext({ locale, ...(baseURL ? { baseURL } : {}) });
      const page = await context.newPage();
      await page.goto("/");
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      expect(guard.problems).toEqual([]);
      await context.close();
    });
  }

  test("works without JavaScript", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page).toHaveURL(/\/fr\/$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Des réseaux qui voient et qui dessinent",
    );
    await context.close();
  });
});

test("the language switch keeps slide, step and the state of a demo", async ({ page }) => {
  await page.goto("/fr/convolution/present/?slide=stride&seed=7");
  const demo = page.locator('[data-slide="stride"] [data-widget]');
  await expect(demo).toHaveAttribute("data-status", "done");
  const slider = demo.locator('input[type="range"]').first();
  await slider.focus();
  await slider.press("ArrowRight");
  const value = await slider.inputValue();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/convolution\/present\/\?.*slide=stride/);
  await expect(page).toHaveURL(/seed=7/);
  await expect(page.locator('[data-slide="stride"] [data-widget] input[type="range"]').first()).toHaveValue(
    value,
  );
});

test("the choice of language is remembered for the next visit", async ({ page }) => {
  await page.goto("/fr/");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/$/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/en\/$/);
});
