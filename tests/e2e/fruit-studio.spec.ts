import type { Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { isHeldOut } from "@/lib/datasets/fruits/fruit-names";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { openDemo, press, tabTo, untilAlive } from "@/tests/e2e/helpers/demo";
import { canvasValues, meanColour } from "@/tests/e2e/helpers/fruit-demo";
import { IN_ENGLISH } from "@/tests/e2e/helpers/languages";

/** The studio of the slide on the green banana, with fewer steps than the chapter asks for. */
const openStudio = (page: Page, locale: Locale, state: Readonly<Record<string, unknown>>) =>
  openDemo(page, {
    locale,
    chapter: "diffusion",
    slide: "green-banana",
    query: `&d.green-banana=${encodeURIComponent(JSON.stringify(state))}`,
  });

const DONE = { timeout: 60_000 };

for (const locale of IN_ENGLISH) {
  test(`a green banana is drawn and watched by keyboard, and another word keeps the noise (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const t = translator(locale, "fruit-studio");
    const words =
      locale === "fr" ? ["banane verte", "banane rouge", "rouge"] : ["green banana", "red banana", "red"];
    const studio = await openStudio(page, locale, { steps: 10, text: "poire" });
    const now = studio.locator("[data-role=now] canvas");
    await untilAlive(studio);
    const noise = await canvasValues(now);
    await tabTo(page, studio.getByRole("textbox", { name: t("prompt") }));
    await press(page, "Control+a");
    await page.keyboard.type(words[0] ?? "");
    await expect(studio.getByText(t("said.neverSeen", { words: words[0] ?? "" }))).toBeVisible();
    await tabTo(page, studio.getByRole("button", { name: t("denoise") }));
    await press(page, "Enter");
    await expect(studio).toHaveAttribute("data-status", "done", DONE);
    const banana = await meanColour(now);
    expect(banana.green).toBeGreaterThan(banana.red + 20);
    expect(await axeViolations(page)).toEqual([]);

    const step = studio.getByRole("slider", { name: t("step"), exact: true });
    await tabTo(page, step);
    await press(page, "ArrowLeft*3");
    await expect(step).toHaveAttribute("aria-valuetext", t("stepOf", { step: 7, steps: 10 }));
    await press(page, "Home");
    await expect.poll(() => canvasValues(now)).toEqual(noise);
    await press(page, "End");

    await studio.getByRole("button", { name: words[2] ?? "", exact: true }).press("Enter");
    await expect(studio.getByRole("textbox")).toHaveValue(words[1] ?? "");
    await expect(studio.getByText(t("gallery.label"))).toBeVisible(DONE);
    const other = await meanColour(now);
    expect(other.red).toBeGreaterThan(other.green + 20);
    await step.press("Home");
    await expect.poll(() => canvasValues(now)).toEqual(noise);
  });
}

test("a word that isn't known, or one fruit too many, is said beside the words, and nothing is lost", async ({
  page,
}) => {
  const t = translator("fr", "fruit-studio");
  const studio = await openStudio(page, "fr", { steps: 10 });
  await untilAlive(studio);
  const words = studio.getByRole("textbox", { name: t("prompt") });
  await words.fill("citron vert");
  await expect(studio.getByText(t("said.unknown", { word: "citron" }))).toBeVisible();
  await expect(studio.getByRole("button", { name: t("denoise") })).toHaveAttribute("aria-disabled", "true");
  await words.fill("pomme banane");
  await expect(studio.getByText(t("said.twoFruits", { first: "pomme", second: "banane" }))).toBeVisible();
  await words.fill("bannane vrete");
  await expect(studio.getByText(t("said.taken", { typed: "bannane", read: "banane" }))).toBeVisible();
  await expect(words).toHaveValue("bannane vrete");
  await words.fill("");
  await expect(studio.getByText(t("said.empty"))).toBeVisible();
});

test("a chain is stopped at once, and all 36 pairs are drawn, the unseen ones marked", async ({ page }) => {
  test.setTimeout(180_000);
  const t = translator("fr", "fruit-studio");
  const studio = await openStudio(page, "fr", { steps: 100 });
  await untilAlive(studio);
  await studio.getByRole("button", { name: t("denoise") }).click();
  await expect(studio).toHaveAttribute("data-status", "running", DONE);
  await studio.getByRole("button", { name: t("stop") }).click();
  await expect(studio).toHaveAttribute("data-status", "idle");
  const steps = studio.getByRole("slider", { name: t("steps"), exact: true });
  await steps.focus();
  await press(page, "Home");
  await studio.getByRole("radio", { name: t("views.grid") }).check();
  await studio.getByRole("button", { name: t("grid.draw") }).click();
  await expect(studio).toHaveAttribute("data-status", "done", { timeout: 120_000 });
  const cells = studio.locator(".fruit-studio-cell");
  await expect(cells).toHaveCount(36);
  expect(await studio.locator("[data-never-seen]").count()).toBe(7);
  expect(isHeldOut("banana", "green")).toBe(true);
  const blue = await meanColour(studio.getByRole("button", { name: /^banane bleue/ }).locator("canvas"));
  expect(blue.blue).toBeGreaterThan(blue.red);
  await studio.getByRole("button", { name: /^banane bleue/ }).click();
  await expect(studio.getByRole("textbox", { name: t("prompt") })).toHaveValue("banane bleue");
});
