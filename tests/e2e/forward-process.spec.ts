import type { Locator } from "playwright/test";
import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { greyPng } from "@/tests/e2e/helpers/image-files";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

const CHAPTER = "diffusion";

/** The pixels of a picture on the screen, as numbers that tell two pictures apart. */
function pixels(picture: Locator): Promise<string> {
  return picture.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

for (const locale of IN_FRENCH) {
  const t = translator(locale, "forward-process");
  const mixture = (demo: Locator) => demo.locator(".forward-sum canvas").last();

  test(`a fruit drowns in noise, step by step, by keyboard alone (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, {
      locale,
      chapter: CHAPTER,
      slide: "destroying-is-easy",
      id: "destroy",
    });
    const clean = await pixels(demo.getByRole("img", { name: t("imageLabel") }));
    expect(await pixels(mixture(demo))).toBe(clean);
    await expect(demo.getByText(t("snr", { ratio: "∞" }))).toBeVisible();

    const slider = demo.getByRole("slider", { name: t("step"), exact: true });
    await tabTo(page, slider);
    await press(page, "ArrowRight*3");
    await expect(slider).toHaveValue("3");
    expect(await pixels(mixture(demo))).not.toBe(clean);
    await press(page, "End");
    await expect(mixture(demo)).toHaveAccessibleName(/\b0.?%.*100.?%/u);

    await tabTo(page, demo.getByRole("button", { name: t("walk.first") }));
    await press(page, "Enter");
    await expect(slider).toHaveValue("0");
    expect(await pixels(mixture(demo))).toBe(clean);
    await tabTo(page, demo.getByRole("button", { name: t("walk.play") }));
    await press(page, "Enter");
    await expect(slider).not.toHaveValue("0");
    await press(page, "Enter");
    await expect(demo.getByRole("button", { name: t("walk.play") })).toBeVisible();
  });

  test(`a schedule of one's own is drawn by keyboard and by pointer (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, {
      locale,
      chapter: CHAPTER,
      slide: "noise-schedule",
      id: "schedule",
    });
    const before = await pixels(mixture(demo));
    await demo.getByRole("radio", { name: t("schedules.own") }).check({ force: true });
    const point = demo.getByRole("slider", { name: t("point", { step: 500 }) });
    await tabTo(page, point);
    const value = () => point.getAttribute("aria-valuenow").then(Number);
    const start = await value();
    await press(page, "ArrowDown*2");
    expect(await value()).toBeCloseTo(start - 0.04, 6);
    await press(page, "End");
    const limit = Number(await point.getAttribute("aria-valuemax"));
    expect(await value()).toBe(limit);
    expect(await pixels(mixture(demo))).not.toBe(before);

    const box = await point.boundingBox();
    const plot = await demo.locator(".forward-handles").boundingBox();
    if (!box || !plot) throw new Error("the point has no place on the screen");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, plot.y + plot.height * 0.4, { steps: 4 });
    await page.mouse.up();
    expect(await value()).toBeCloseTo(0.6, 1);
  });

  test(`the exercises ask for the noise, the image or the velocity (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, {
      locale,
      chapter: CHAPTER,
      slide: "training-pairs",
      id: "pairs",
    });
    const rows = demo.getByRole("row");
    await expect(rows).toHaveCount(4);
    const answer = demo.locator("td[data-asked] canvas").first();
    const noise = await pixels(answer);
    await demo.getByRole("radio", { name: t("targets.image") }).check({ force: true });
    await expect(demo.getByRole("columnheader", { name: t("asked.image") })).toBeVisible();
    const image = await pixels(answer);
    await demo.getByRole("radio", { name: t("targets.velocity") }).check({ force: true });
    await expect(demo.getByRole("columnheader", { name: t("asked.velocity") })).toBeVisible();
    expect(new Set([noise, image, await pixels(answer)]).size).toBe(3);

    await demo.getByRole("radio", { name: "20", exact: true }).check({ force: true });
    const [first, second] = await demo.locator("tbody tr").first().locator("figcaption").allInnerTexts();
    const stepIn = (text = "") => Number(text.replace(/\D/gu, ""));
    expect(stepIn(first) - stepIn(second)).toBe(20);
    expect(await axeViolations(page)).toEqual([]);
  });

  test(`a picture and a drawing of one's own are noised (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, {
      locale,
      chapter: CHAPTER,
      slide: "destroying-is-easy",
      id: "destroy",
    });
    const fruit = await pixels(mixture(demo));
    await demo
      .locator('input[type="file"]')
      .setInputFiles(greyPng("grey.png", { width: 40, height: 30 }, (row) => 8 * row));
    await expect(demo.getByRole("radio", { name: t("sources.own") })).toBeChecked();
    await expect.poll(() => pixels(mixture(demo))).not.toBe(fruit);

    await demo.getByRole("radio", { name: t("sources.drawing") }).check({ force: true });
    const blank = await pixels(mixture(demo));
    await tabTo(page, demo.getByRole("application"));
    await press(page, "Space ArrowRight*4");
    await expect.poll(() => pixels(mixture(demo))).not.toBe(blank);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("the demo fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/fr/diffusion/#destroying-is-easy");
  const demo = page.locator('[data-widget-id="destroy"]');
  await expect(demo).toHaveAttribute("data-status", "done");
  expect(await demo.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});
