import type { Locator } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { answer, drawingPad, drawStroke, drawWithFinger, ONE, SEVEN } from "@/tests/e2e/helpers/digit-demo";
import { IN_ENGLISH } from "@/tests/e2e/helpers/languages";
import { shownNumber, total } from "@/tests/e2e/helpers/shown-number";

const PLACE = { slide: "cnn-reads-your-digit", id: "digit-reader" } as const;

/** The sum of the products, the bias and the value of the opened cell. */
async function openedSum(demo: Locator, locale: Locale) {
  const texts = await demo.locator(".digit-reader-sum dd").allInnerTexts();
  const [products = Number.NaN, bias = Number.NaN, value = Number.NaN] = texts.map((text) =>
    shownNumber(text, locale),
  );
  return { products, bias, value };
}

/** The products of the window that is shown. */
async function shownProducts(demo: Locator, locale: Locale) {
  const texts = await demo.locator('[data-tint="product"] [data-tap]').allInnerTexts();
  return texts.map((text) => shownNumber(text, locale));
}

test("the maps of the demo that an address points at are there before the page's scripts, and its own are the same", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const pictures = () =>
      [
        ...document.querySelectorAll<HTMLCanvasElement>(
          '[data-widget-id="digit-reader"] [data-layer] canvas',
        ),
      ].map((canvas) => canvas.toDataURL());
    Object.assign(globalThis, { pictures });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-widget-id="digit-reader"][data-first-maps]')) return;
      observer.disconnect();
      const scripts = performance.getEntriesByType("resource").map(({ name }) => name);
      Object.assign(globalThis, { first: { pictures: pictures(), scripts } });
    }).observe(document, { subtree: true, attributeFilter: ["data-first-maps"] });
  });
  await page.goto("/fr/convolution/#cnn-reads-your-digit");
  const demo = page.locator('[data-widget-id="digit-reader"]');
  await expect(demo).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await expect(demo).not.toHaveAttribute("data-first-maps");
  const { first, own } = await page.evaluate(() => {
    const held = globalThis as unknown as {
      pictures: () => string[];
      first?: { pictures: string[]; scripts: string[] };
    };
    return { first: held.first, own: held.pictures() };
  });
  expect(first?.pictures).toHaveLength(6);
  expect(new Set(first?.pictures).size).toBe(6);
  expect(first?.pictures).toEqual(own);
  // Without the bundler's runtime no script of the page has done anything yet.
  expect(first?.scripts.filter((name) => /\/turbopack-[^/]+\.js$/.test(name))).toEqual([]);
  const input = translator("fr", "digit-input");
  await demo.getByRole("radio", { name: input("source.sample", { digit: 3 }) }).press("Space");
  await expect(answer(demo)).toHaveText("3");
});

for (const locale of IN_ENGLISH) {
  const t = translator(locale, "digit-reader");
  const input = translator(locale, "digit-input");

  test(`a test image is chosen and a digit drawn by keyboard alone (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { ...PLACE, locale });
    const sample = (digit: number) => demo.getByRole("radio", { name: input("source.sample", { digit }) });
    await expect(answer(demo)).toHaveText("7");
    await tabTo(page, sample(7));
    for (const digit of [8, 9]) {
      await page.keyboard.press("ArrowRight");
      await expect(sample(digit)).toBeChecked();
      await expect(answer(demo)).toHaveText(String(digit));
    }
    await tabTo(page, drawingPad(demo));
    await press(page, "Space ArrowDown*12 Space");
    await expect(demo.getByRole("radio", { name: input("source.drawing") })).toBeChecked();
    await expect(answer(demo)).toHaveText("1");
    await press(page, "Backspace");
    await expect(demo.getByText(t("verdict.empty"))).toBeVisible();
  });

  test(`a cell of conv2 opens by keyboard to the sum that made it (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { ...PLACE, locale });
    const maps = demo.locator('[data-layer="conv2"] canvas');
    await tabTo(page, maps);
    await press(page, "ArrowRight ArrowRight ArrowUp Shift+ArrowRight");
    const place = { layer: t("layer.conv2"), channel: 2, row: 4, column: 6 };
    const panel = demo.getByRole("group", { name: t("cell.region") });
    await expect(panel.getByRole("heading")).toHaveText(t("cell.title", place));
    await press(page, "Enter");
    await expect(panel).toBeFocused();

    const { products, bias, value } = await openedSum(demo, locale);
    expect(products + bias).toBeCloseTo(value, 3);
    const parts = await panel.locator(".digit-reader-parts label span").allInnerTexts();
    const partial = parts.map((text) => shownNumber(text.split(/\s+/).at(-1) ?? "", locale));
    expect(partial).toHaveLength(8);
    expect(Math.abs(total(partial) - products)).toBeLessThan(8 * 0.005 + 0.0001);
    expect(Math.abs(total(await shownProducts(demo, locale)) - (partial[0] ?? Number.NaN))).toBeLessThan(
      0.13,
    );
    await expect(panel.locator("[data-equal]")).toHaveAttribute("data-equal", "true");
    // What TensorFlow.js made of this cell, in the name of the enlarged map.
    const picture = await panel.getByRole("application", { name: /conv2/ }).getAttribute("aria-label");
    const [, computed = ""] = /:\s(−?[\d.,]+)\./.exec(picture ?? "") ?? [];
    expect(shownNumber(computed, locale)).toBeCloseTo(value, 2);

    await press(page, "Escape");
    await expect(maps).toBeFocused();
    await expect(panel.getByText(t("cell.empty"))).toBeVisible();
  });
}

for (const [digit, stroke] of [
  [1, ONE],
  [7, SEVEN],
] as const) {
  test(`a ${digit} drawn with the mouse is read as ${digit}`, async ({ page }) => {
    const input = translator("fr", "digit-input");
    const demo = await startDemo(page, { ...PLACE, locale: "fr" });
    await demo.getByRole("radio", { name: input("source.sample", { digit: 3 }) }).check({ force: true });
    await expect(answer(demo)).toHaveText("3");
    await drawStroke(page, demo, stroke);
    await expect(answer(demo)).toHaveText(String(digit));
  });
}

test.describe("on a device with touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a 7 drawn with a finger is read as 7, and the page stays where it is", async ({ page }) => {
    const input = translator("fr", "digit-input");
    await page.goto("/fr/convolution/#cnn-reads-your-digit");
    const demo = page.locator('[data-widget-id="digit-reader"]');
    await expect(demo).toHaveAttribute("data-status", "done");
    await demo.getByRole("radio", { name: input("source.sample", { digit: 3 }) }).check({ force: true });
    await expect(answer(demo)).toHaveText("3");
    await drawingPad(demo).scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => window.scrollY);
    await drawWithFinger(page, demo, SEVEN);
    await expect(demo.getByRole("radio", { name: input("source.drawing") })).toBeChecked();
    await expect(answer(demo)).toHaveText("7");
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  });
});

test("a drawing is undone stroke by stroke, cleared, and kept while a test image is read", async ({
  page,
}) => {
  const t = translator("fr", "digit-reader");
  const input = translator("fr", "digit-input");
  const demo = await startDemo(page, { ...PLACE, locale: "fr" });
  const seen = demo.locator(".digit-reader-seen canvas");
  await drawStroke(page, demo, ONE);
  await expect(answer(demo)).toHaveText("1");
  const one = (await seen.getAttribute("aria-label")) ?? "";
  await drawStroke(page, demo, [
    [0.2, 0.5],
    [0.8, 0.5],
  ]);
  await expect(seen).not.toHaveAttribute("aria-label", one);

  await demo.getByRole("radio", { name: input("source.sample", { digit: 3 }) }).check({ force: true });
  await expect(answer(demo)).toHaveText("3");
  await demo.getByRole("radio", { name: input("source.drawing") }).check({ force: true });
  await expect(demo.getByText(t("verdict.label", { digit: 3 }))).toHaveCount(0);
  await demo.getByRole("button", { name: input("pad.undo") }).click();
  await expect(seen).toHaveAttribute("aria-label", one);
  await expect(answer(demo)).toHaveText("1");
  await demo.getByRole("button", { name: input("pad.clear") }).click();
  await expect(demo.getByText(t("verdict.empty"))).toBeVisible();
  await expect(demo.getByRole("button", { name: input("pad.undo") })).toBeDisabled();
});

test("the network reads at least 98.5 % of the 10,000 test images, counted in the page", async ({ page }) => {
  const t = translator("fr", "digit-reader");
  const demo = await startDemo(page, { ...PLACE, locale: "fr" });
  await tabTo(page, demo.locator(".digit-reader-more summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, demo.getByRole("button", { name: t("check.run") }));
  await page.keyboard.press("Enter");
  const outcome = demo.locator(".digit-reader-check [role=status]");
  await expect(outcome).toContainText("10\u202f000", { timeout: 50_000 });
  const cells = await demo
    .locator(".digit-reader-check tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
    );
  const confusion = cells.map((row) => row.map((text) => shownNumber(text, "fr")));
  const correct = total(confusion.map((row, digit) => row[digit] ?? Number.NaN));
  expect(total(confusion.flat())).toBe(10_000);
  expect(correct).toBeGreaterThanOrEqual(9850);
  await expect(outcome).toContainText(
    `${Math.floor(correct / 1000)}\u202f${String(correct % 1000).padStart(3, "0")} sur`,
  );
});
