import type { Page } from "playwright/test";
import { expect, test } from "@/tests/e2e/helpers/course-test";

/** The id of the one slide that is shown. */
async function shownSlide(page: Page): Promise<string | null> {
  const shown = page.locator("[data-slide]:visible");
  await expect(shown).toHaveCount(1);
  return shown.getAttribute("data-slide");
}

/** Opens the deck and waits until it listens to keys. */
async function openDeck(page: Page, query = ""): Promise<void> {
  await page.goto(`/fr/convolution/present/${query}`);
  await expect(page.locator(".deck[data-alive]")).toBeVisible();
}

async function slideIds(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator("[data-slide]")
    .evaluateAll((slides) => slides.map((slide) => slide.getAttribute("data-slide")));
}

const SMALL = { width: 1280, height: 720 };
const LARGE = { width: 1920, height: 1080 };

test("a chapter is presented from its first slide to its last, and back, by keyboard alone, and none is wider than its screen", async ({
  page,
}) => {
  test.setTimeout(150_000); // every slide and step is shown, there and back
  const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(SMALL);
  await openDeck(page);
  const ids = await slideIds(page);
  const visited = new Set<string | null>([await shownSlide(page)]);
  for (let presses = 0; presses < 200 && (await shownSlide(page)) !== ids.at(-1); presses += 1) {
    await page.keyboard.press("ArrowRight");
    visited.add(await shownSlide(page));
    expect(await widest()).toBeLessThanOrEqual(SMALL.width);
  }
  expect([...visited]).toEqual(ids);
  await page.setViewportSize(LARGE);
  for (let presses = 0; presses < 200 && (await shownSlide(page)) !== ids[0]; presses += 1) {
    await page.keyboard.press("PageUp");
    expect(await widest()).toBeLessThanOrEqual(LARGE.width);
  }
  expect(await shownSlide(page)).toBe(ids[0]);
});

test("the keys of a presenter: skip, ends, black, help", async ({ page }) => {
  await openDeck(page);
  const ids = await slideIds(page);
  await page.keyboard.press("ArrowDown");
  expect(await shownSlide(page)).toBe(ids[1]);
  await page.keyboard.press("End");
  expect(await shownSlide(page)).toBe(ids.at(-1));
  await page.keyboard.press("Home");
  expect(await shownSlide(page)).toBe(ids[0]);
  await page.keyboard.press("b");
  await expect(page.getByRole("button", { name: "Rallumer l’écran" })).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.getByRole("button", { name: "Rallumer l’écran" })).toBeHidden();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await shownSlide(page)).toBe(ids[0]);
});

test("the address follows slide and step, and opens the deck there again", async ({ page }) => {
  await openDeck(page, "?slide=stride");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/slide=stride&step=1/);
  await page.reload();
  await expect(page.locator('[data-slide="stride"]')).toBeVisible();
  await expect(page.locator('[data-slide="stride"] [data-step="1"]')).toHaveAttribute("data-shown", "true");
});

test("an address of a slide that is gone opens the first one", async ({ page }) => {
  await openDeck(page, "?slide=gone&step=x");
  expect(await shownSlide(page)).toBe((await slideIds(page))[0]);
});

test("a step sets a demo, and undoes it when stepped back", async ({ page }) => {
  await openDeck(page, "?slide=stride");
  const demo = page.locator('[data-slide="stride"] [data-widget]');
  const slider = demo.getByRole("slider", { name: /^Pas/ });
  await expect(demo).toHaveAttribute("data-status", "done");
  const before = await slider.inputValue();
  await page.keyboard.press("ArrowRight");
  await expect(slider).not.toHaveValue(before);
  await page.keyboard.press("ArrowLeft");
  await expect(slider).toHaveValue(before);
});

test("the arrow keys belong to a slider that has the focus, the clicker's keys to the deck", async ({
  page,
}) => {
  await openDeck(page, "?slide=stride");
  const demo = page.locator('[data-slide="stride"] [data-widget]');
  await expect(demo).toHaveAttribute("data-status", "done");
  const slider = demo.getByRole("slider").first();
  await slider.focus();
  const before = Number(await slider.inputValue());
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveValue(String(before + 1));
  expect(await shownSlide(page)).toBe("stride");
  await page.keyboard.press("Escape");
  await expect(slider).not.toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/step=1/);
});

test("only the demo of the slide that is shown is begun, the others when their slide is", async ({
  page,
}) => {
  await openDeck(page, "?slide=stride");
  const demo = (slide: string) => page.locator(`[data-slide="${slide}"] [data-widget]`);
  await expect(demo("stride")).toHaveAttribute("data-status", "done");
  await expect(demo("padding")).not.toHaveAttribute("data-status", "done");
  await page.keyboard.press("ArrowDown");
  await expect(demo("padding")).toHaveAttribute("data-status", "done");
});

test("Escape goes back to the text at the same slide", async ({ page }) => {
  await openDeck(page, "?slide=stride");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/fr\/convolution\/#stride$/);
});

test("buttons do what the keys do, for a hand without a keyboard", async ({ page }) => {
  await openDeck(page);
  await page.getByRole("button", { name: "Étape suivante" }).click();
  await page.getByRole("button", { name: "Étape précédente" }).click();
  expect(await shownSlide(page)).toBe((await slideIds(page))[0]);
});
