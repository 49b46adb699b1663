import type { Locator, Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_ENGLISH } from "@/tests/e2e/helpers/languages";

/** Opens the deck at the demo; nothing is trained yet. */
async function open(page: Page, locale: Locale, query = ""): Promise<Locator> {
  await page.goto(`/${locale}/diffusion/present/?slide=two-dimensions&backend=wasm${query}`);
  const demo = page.locator('[data-widget-id="plane"]');
  await expect(demo).toHaveAttribute("data-status", "idle", { timeout: 60_000 });
  await expect(demo).toHaveAttribute("data-backend", "wasm");
  return demo;
}

/** How far the points of each sampler on show are from the data. */
async function distances(demo: Locator): Promise<number[]> {
  const shown = demo.locator("[data-distance]");
  return shown.evaluateAll((spans) => spans.map((span) => Number(span.getAttribute("data-distance"))));
}

async function numTensors(page: Page) {
  const memory = await page.evaluate(() => window.__courseDebug?.memory());
  return memory?.ok ? memory.value.numTensors : memory;
}

for (const locale of IN_ENGLISH) {
  test(`a reader trains, pauses, goes on and draws, by keyboard alone (${locale})`, async ({ page }) => {
    test.slow();
    const t = translator(locale, "diffusion-2d");
    const demo = await open(page, locale);
    const untrained = await distances(demo);
    expect(untrained).toHaveLength(1);

    await tabTo(page, demo.getByRole("button", { name: t("training.start"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(demo).toHaveAttribute("data-status", "running");
    await expect(demo.locator("[data-step]")).not.toHaveAttribute("data-step", "0");
    await page.keyboard.press("Enter");
    await expect(demo.getByRole("button", { name: t("training.resume") })).toBeFocused();
    await expect(demo).toHaveAttribute("data-status", "done", { timeout: 60_000 });
    await page.keyboard.press("Enter");
    await expect(demo.locator("[data-step]")).toHaveAttribute("data-step", "2000", { timeout: 120_000 });
    await expect(demo).toHaveAttribute("data-status", "done", { timeout: 60_000 });
    for (const distance of await distances(demo)) expect(distance).toBeLessThan(0.14);

    // Back to before the first step: the points go astray again.
    await tabTo(page, demo.getByRole("slider", { name: t("training.scrub") }));
    await press(page, "Home");
    await expect.poll(() => distances(demo), { timeout: 30_000 }).toEqual(untrained);
    await press(page, "End");

    // Along the way from noise to data, and back to the noise.
    await tabTo(page, demo.getByRole("slider", { name: t("time.label") }));
    await expect
      .poll(async () => Math.max(...(await distances(demo))), { timeout: 30_000 })
      .toBeLessThan(0.14);
    await press(page, "Home");
    await expect.poll(async () => Math.min(...(await distances(demo)))).toBeGreaterThan(0.25);
    await press(page, "ArrowRight*3");
    await expect(demo.locator(".diffusion-2d-time output")).toContainText("3");
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("fewer steps, fewer samplers and another class change what is drawn, not the network", async ({
  page,
}) => {
  test.slow();
  const t = translator("en", "diffusion-2d");
  const demo = await open(page, "en");
  await demo.getByRole("button", { name: t("training.start"), exact: true }).click();
  await expect(demo.locator("[data-step]")).toHaveAttribute("data-step", "2000", { timeout: 120_000 });
  await expect(demo).toHaveAttribute("data-status", "done", { timeout: 60_000 });
  const before = await numTensors(page);

  for (const name of ["DDPM", "Euler", "Heun"]) {
    await demo.getByRole("button", { name, exact: true }).click();
  }
  await expect(demo.locator("[data-sampler]")).toHaveCount(4);
  await demo.getByRole("button", { name: "Euler", exact: true }).click();
  await expect(demo.locator("[data-sampler]")).toHaveCount(3);
  await demo.getByRole("slider", { name: t("sampling.steps") }).fill("1");
  // A single step from pure noise lands on a mean, where there are no data.
  await expect
    .poll(async () => Math.min(...(await distances(demo))), { timeout: 30_000 })
    .toBeGreaterThan(0.15);
  await demo.getByRole("slider", { name: t("sampling.steps") }).fill("30");
  await demo.getByRole("combobox", { name: t("sampling.class") }).selectOption({ label: t("class.moons.1") });
  await demo.getByRole("slider", { name: t("sampling.guidance") }).fill("2");
  await expect(demo).toHaveAttribute("data-status", "done", { timeout: 60_000 });
  await expect.poll(async () => Math.max(...(await distances(demo))), { timeout: 30_000 }).toBeLessThan(0.16);
  await expect(demo.locator("[data-step]")).toHaveAttribute("data-step", "2000");
  expect(await numTensors(page)).toBe(before);
});

test("what is drawn by keyboard is learned, and so is a word", async ({ page }) => {
  test.slow();
  const t = translator("en", "diffusion-2d");
  const demo = await open(page, "en");
  const dataset = demo.getByRole("combobox", { name: t("data.label") });
  await dataset.selectOption("drawing");
  const start = demo.getByRole("button", { name: t("training.start"), exact: true });
  await expect(start).toHaveAttribute("aria-disabled", "true");
  await tabTo(page, demo.getByRole("application"));
  await press(page, "Space ArrowRight*6 ArrowDown*6 Space");
  await expect(start).toHaveAttribute("aria-disabled", "false");
  await start.click();
  await expect(demo.locator("[data-step]")).not.toHaveAttribute("data-step", "0");

  await dataset.selectOption("word");
  await demo.getByRole("textbox", { name: t("data.word") }).fill("go");
  await expect(demo.locator(".diffusion-2d-legend li")).toHaveText(["g", "o"]);
  await start.click();
  await expect(demo.locator("[data-step]")).not.toHaveAttribute("data-step", "0");
});

test("the state in a link is the state that opens", async ({ page }) => {
  const state = { dataset: "rings", steps: 7, samplers: ["heun"], view: "density", shown: 0 };
  const full = {
    word: "A",
    strokes: [],
    pens: [],
    pen: 0,
    schedule: "cosine",
    eta: 0,
    wanted: null,
    guidance: 1,
    seed: 5,
    ...state,
  };
  const demo = await open(page, "fr", `&d.plane=${encodeURIComponent(JSON.stringify(full))}`);
  await expect(demo.locator("[data-sampler]")).toHaveCount(1);
  await expect(demo.locator(".diffusion-2d-time output")).toContainText("7");
  await expect(
    demo.getByRole("radio", { name: translator("fr", "diffusion-2d")("view.density") }),
  ).toBeChecked();
});
