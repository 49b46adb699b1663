import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { openDemo, press, tabTo, untilAlive } from "@/tests/e2e/helpers/demo";
import { canvasValues } from "@/tests/e2e/helpers/fruit-demo";
import { fileOf } from "@/tests/e2e/helpers/image-files";
import { shownNumber } from "@/tests/e2e/helpers/shown-number";

const STEPS = 200;

/** The trainer of the chapter, with what a reader finds in it. */
async function openTrainer(page: Page, locale: Locale, query = "") {
  const demo = await openDemo(page, { locale, chapter: "diffusion", slide: "train-it-yourself", query });
  await untilAlive(demo);
  const t = translator(locale, "fruit-trainer");
  return {
    demo,
    t,
    button: (name: string) => demo.getByRole("button", { name, exact: true }),
    number: async (name: string) => {
      const text = (await demo.locator(`[data-number=${name}] dd`).textContent()) ?? "";
      return shownNumber(text.replace("images/s", ""), locale);
    },
    samples: demo.locator(".fruit-trainer-samples canvas"),
  };
}

test("a small network learns to draw before one's eyes, by keyboard, is taken home and brought back", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const first = await openTrainer(page, "fr");
  await tabTo(page, first.button(first.t("transport.start")));
  await page.keyboard.press("Enter");
  await expect.poll(() => first.number("step"), { timeout: 60_000 }).toBeGreaterThanOrEqual(1);
  const early = await first.number("loss");
  await expect.poll(() => first.number("step"), { timeout: 180_000 }).toBeGreaterThanOrEqual(STEPS);
  await page.keyboard.press("Enter");
  await expect(first.demo).toHaveAttribute("data-status", "done");
  await expect(first.demo.getByText(first.t("said.paused"))).toBeVisible();
  expect(await first.number("loss")).toBeLessThan(0.5 * early);
  expect(await first.number("speed")).toBeGreaterThan(0);
  // Something is drawn, and not the same for each pair.
  const [apple, other] = [
    await canvasValues(first.samples.first()),
    await canvasValues(first.samples.nth(1)),
  ];
  expect(new Set(apple).size).toBeGreaterThan(20);
  expect(apple).not.toEqual(other);
  expect(await axeViolations(page)).toEqual([]);

  const download = page.waitForEvent("download");
  await first.button(first.t("files.save")).click();
  const kept = readFileSync(await (await download).path());
  const step = await first.number("step");

  await page.reload();
  const again = await openTrainer(page, "fr");
  await again.demo.locator("input[type=file]").setInputFiles(fileOf("fruits.zip", "application/zip", kept));
  await expect.poll(() => again.number("step")).toBe(step);
  await expect
    .poll(async () => new Set(await canvasValues(again.samples.first())).size, { timeout: 30_000 })
    .toBeGreaterThan(20);
  await again.button(again.t("transport.resume")).click();
  await expect.poll(() => again.number("step"), { timeout: 60_000 }).toBeGreaterThan(step);
  expect(await again.number("loss")).toBeLessThan(0.5 * early);
});

test("a file that is none changes nothing, and says so", async ({ page }) => {
  const { demo, t } = await openTrainer(page, "en");
  await demo.locator("input[type=file]").setInputFiles(fileOf("holiday.zip", "application/zip", "no zip"));
  await expect(demo.getByText(t("files.refused"))).toBeVisible();
  await expect(demo).toHaveAttribute("data-status", "idle");
});

test("a pair that is unticked is one that the network never sees, and the address keeps it", async ({
  page,
}) => {
  const { demo, t } = await openTrainer(page, "en");
  const pair = demo.getByRole("checkbox", { name: "red apple" });
  await expect(pair).toBeChecked();
  await pair.focus();
  await press(page, "Space");
  await expect(pair).not.toBeChecked();
  await expect(demo.locator("[data-held-out]").getByText("red apple")).toBeVisible();
  await demo.getByRole("button", { name: t("pairs.all") }).click();
  await expect(demo.locator("[data-held-out]")).toHaveCount(0);

  const state = { network: "small", seed: 3, images: 60_000, heldOut: [0] };
  const query = `&d.train-it-yourself=${encodeURIComponent(JSON.stringify(state))}`;
  const shared = await openTrainer(page, "en", query);
  await expect(shared.demo.getByRole("checkbox", { name: "red apple" })).not.toBeChecked();
});

test("the reader's own network draws what it is asked, after a few steps, and tells the pairs that it never saw", async ({
  page,
}) => {
  const studio = { view: "chain", text: "poire", text2: "pomme", seed: 7, steps: 4, at: 0 };
  const state = { heldOut: [0, 8], studio: { ...studio, sampler: "ddim", guidance: 2 } };
  const query = `&d.train-it-yourself=${encodeURIComponent(JSON.stringify(state))}`;
  const { demo, t, button, number } = await openTrainer(page, "en", query);
  const ask = translator("en", "fruit-studio");
  await demo.getByRole("radio", { name: t("rooms.draw") }).check();
  await expect(demo.getByText(t("taken.untrained"))).toBeVisible();
  await button(t("transport.start")).click();
  await expect.poll(() => number("step"), { timeout: 30_000 }).toBeGreaterThanOrEqual(1);
  await button(t("transport.pause")).click();
  await button(t("taken.take")).click();
  await demo.getByRole("textbox", { name: ask("prompt") }).fill("red apple");
  await expect(demo.getByText(ask("said.neverSeen", { words: "red apple" }))).toBeVisible();
  const now = demo.locator("[data-role=now] canvas");
  const noise = await canvasValues(now);
  await button(ask("denoise")).click();
  await expect(demo.locator(".fruit-studio-run").getByText("red apple in ")).toBeVisible();
  const apple = await canvasValues(now);
  expect(apple).not.toEqual(noise);

  const seed = demo.getByRole("spinbutton", { name: ask("seed") });
  await seed.fill("8");
  await expect.poll(() => canvasValues(now)).not.toEqual(apple);
  await seed.fill("7");
  await expect.poll(() => canvasValues(now)).toEqual(apple);

  await demo.getByRole("radio", { name: ask("views.grid") }).check();
  await button(ask("grid.draw")).click();
  await expect(demo).toHaveAttribute("data-status", "done");
  const unseen = demo.locator("[data-never-seen]");
  await expect(unseen).toHaveCount(2);
  await expect(unseen.first()).toHaveAccessibleName(ask("grid.neverSeen", { words: "red apple" }));
  expect(new Set(await canvasValues(unseen.last().locator("canvas"))).size).toBeGreaterThan(10);

  await demo.getByRole("radio", { name: t("rooms.verdict") }).check();
  await button(t("verdict.start")).click();
  await expect(demo.locator(".fruit-trainer-score output").first()).toHaveText(/^\d of 8 /);
  expect(await axeViolations(page)).toEqual([]);
});
