import type { Locator, Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { greyPng } from "@/tests/e2e/helpers/image-files";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";
import { shownNumber, total } from "@/tests/e2e/helpers/shown-number";

/** The numbers of a grid of the inspector, in row order. */
async function gridNumbers(demo: Locator, grid: "values" | "products", locale: Locale) {
  const texts = await demo.locator(`.image-kernels-${grid} td`).allInnerTexts();
  return texts.map((text) => shownNumber(text, locale));
}

/** The weights in use, in row order: what their fields say of them, whatever was typed. */
async function kernelNumbers(demo: Locator, locale: Locale) {
  const texts = await demo
    .locator(".image-kernels-editor input")
    .evaluateAll((fields) => fields.map((field) => field.getAttribute("title") ?? ""));
  return texts.map((text) => shownNumber(text, locale));
}

async function shownSum(demo: Locator, locale: Locale) {
  return shownNumber((await demo.locator(".image-kernels-result").textContent()) ?? "", locale);
}

/** Waits until TensorFlow.js has answered for this window, and checks that it found what the products add up to. */
async function expectEqualToTensorflow(demo: Locator, locale: Locale) {
  const comparison = demo.locator(".image-kernels-sum [data-equal]");
  await expect(comparison).toHaveAttribute("data-equal", "true");
  const [, value = "", difference = ""] =
    /TensorFlow\.js\s?:\s(\S+) \(\S+\s(\S+)\)/.exec((await comparison.textContent()) ?? "") ?? [];
  expect(shownNumber(value, locale)).toBeCloseTo(await shownSum(demo, locale), 3);
  expect(shownNumber(difference, locale)).toBeLessThanOrEqual(1e-5);
}

/** Chooses the first entry of a list by keyboard, then moves down. */
async function chooseEntry(page: Page, list: Locator, entry: number) {
  await tabTo(page, list);
  await press(page, `Home ArrowDown*${entry}`);
}

for (const locale of IN_FRENCH) {
  const t = translator(locale, "image-kernels");

  test(`a photo is filtered and its sums are read by keyboard alone (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { locale, slide: "one-cell" });

    await chooseEntry(page, demo.getByLabel(t("image"), { exact: true }), 1);
    const name = t("photo.airplane-from-above.name");
    await expect(demo.getByRole("img", { name: t("inputLabel", { name }) })).toBeVisible();

    const presets = demo.getByLabel(t("kernel"), { exact: true });
    await chooseEntry(page, presets, 1);
    await expect(presets).toHaveValue("box-blur");
    expect(await kernelNumbers(demo, locale)).toEqual(Array(9).fill(1 / 9));
    expect(await shownSum(demo, locale)).toBeCloseTo(total(await gridNumbers(demo, "values", locale)) / 9, 2);
    await expectEqualToTensorflow(demo, locale);

    await tabTo(page, demo.getByLabel(t("cell", { row: 1, column: 1 })));
    await press(page, "ArrowDown ArrowRight");
    await page.keyboard.type("-0,5");
    await expect(presets).toHaveValue("custom");
    expect((await kernelNumbers(demo, locale))[4]).toBe(-0.5);
    await expectEqualToTensorflow(demo, locale);
    const [values, weights] = [await gridNumbers(demo, "values", locale), await kernelNumbers(demo, locale)];
    const sum = total(values.map((value, index) => value * (weights[index] ?? Number.NaN)));
    expect(Math.abs((await shownSum(demo, locale)) - sum)).toBeLessThan(0.02);

    await tabTo(page, demo.getByRole("button", { name: t("undo") }));
    await page.keyboard.press("Enter");
    await expect(presets).toHaveValue("box-blur");
    expect(await kernelNumbers(demo, locale)).toEqual(Array(9).fill(1 / 9));

    await tabTo(page, demo.getByRole("application", { name: t("walk") }));
    await press(page, "ArrowRight*3 Shift+ArrowDown ArrowUp");
    await expect(demo.locator(".image-kernels-values caption")).toHaveText(
      t("windowCaption", { row: 49, column: 63 }),
    );
    await expectEqualToTensorflow(demo, locale);
    const products = await gridNumbers(demo, "products", locale);
    expect(products).toHaveLength(9);
    expect(Math.abs((await shownSum(demo, locale)) - total(products))).toBeLessThan(9 * 0.005 + 0.001);
  });
}

/** Values of a picture that no smooth surface gives, from 0 to 255. */
function unevenGrey(row: number, column: number): number {
  return (row * 53 + column * 97 + row * column * 31) % 256;
}

test("the reader's own picture is filtered pixel by pixel as its file says", async ({ page }) => {
  const demo = await startDemo(page, { locale: "fr", slide: "one-cell" });
  const t = translator("fr", "image-kernels");
  const file = greyPng("mine.png", { width: 12, height: 9 }, unevenGrey);
  await demo.locator('input[type="file"]').setInputFiles(file);
  await expect(demo.getByLabel(t("image"), { exact: true })).toHaveValue("own");
  await expect(demo.getByText(t("ownImageStays"))).toBeVisible();
  await expect(demo.locator(".image-kernels-values caption")).toHaveText(
    t("windowCaption", { row: 8, column: 11 }),
  );
  const stage = demo.getByRole("application", { name: t("walk") });
  await stage.focus();
  await press(page, "ArrowUp*3 ArrowLeft*5");
  await expectEqualToTensorflow(demo, "fr");
  // Row 5, column 6, under "sharpen": five times the pixel less its four neighbours.
  const grey = (row: number, column: number) => unevenGrey(row, column) / 255;
  const sum = 5 * grey(5, 6) - grey(4, 6) - grey(6, 6) - grey(5, 5) - grey(5, 7);
  expect(await shownSum(demo, "fr")).toBeCloseTo(sum, 3);
  const [first = Number.NaN] = await gridNumbers(demo, "values", "fr");
  expect(first).toBeCloseTo(grey(4, 5), 2);
});

test("the window follows the mouse, on the input and on the output", async ({ page }) => {
  const demo = await startDemo(page, { locale: "fr", slide: "one-cell" });
  const t = translator("fr", "image-kernels");
  const caption = demo.locator(".image-kernels-values caption");
  const file = greyPng("mine.png", { width: 12, height: 9 }, unevenGrey);
  await demo.locator('input[type="file"]').setInputFiles(file);
  for (const [picture, row, column] of [
    ["input", 2, 10],
    ["output", 7, 1],
  ] as const) {
    const stage = demo.locator(`.image-kernels-stage.image-kernels-${picture}`);
    await expect(stage.locator("canvas")).toHaveJSProperty("width", 12);
    const { width, height } = (await stage.boundingBox()) ?? { width: Number.NaN, height: Number.NaN };
    await stage.hover({ position: { x: ((column + 0.5) / 12) * width, y: ((row + 0.5) / 9) * height } });
    await expect(caption).toHaveText(t("windowCaption", { row, column }));
    await expectEqualToTensorflow(demo, "fr");
  }
});

test("a zero of the output is mid-grey when signed, and black when clamped", async ({ page }) => {
  const demo = await startDemo(page, { locale: "en", slide: "run-the-kernel", id: "try-kernels" });
  const t = translator("en", "image-kernels");
  const flat = greyPng("flat.png", { width: 9, height: 9 }, () => 200);
  await demo.locator('input[type="file"]').setInputFiles(flat);
  const output = demo.locator(".image-kernels-output canvas");
  await expect(output).toHaveJSProperty("width", 9);
  const centre = () =>
    output.evaluate((canvas: HTMLCanvasElement) =>
      Array.from(canvas.getContext("2d")?.getImageData(4, 4, 1, 1).data ?? []),
    );
  await expect.poll(centre).toEqual([128, 128, 128, 255]);
  await tabTo(page, demo.getByRole("radio", { name: t("signed") }));
  await press(page, "ArrowRight");
  await expect.poll(centre).toEqual([0, 0, 0, 255]);
});

test("a picture that was copied is pasted", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const demo = await startDemo(page, { locale: "fr", slide: "one-cell" });
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(20, 10);
    canvas.getContext("2d")?.fillRect(0, 0, 20, 10);
    const picture = await canvas.convertToBlob({ type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  });
  await demo.getByRole("button", { name: translator("fr", "image-input")("paste"), exact: true }).click();
  await expect(demo.getByLabel(translator("fr", "image-kernels")("image"), { exact: true })).toHaveValue(
    "own",
  );
  await expect(demo.locator(".image-kernels-input canvas")).toHaveJSProperty("width", 20);
});

test("a picture is taken with the webcam", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement("canvas");
      canvas.width = 64;
      canvas.height = 48;
      const context = canvas.getContext("2d");
      setInterval(() => context?.fillRect(0, 0, 64, 48), 20);
      return canvas.captureStream();
    };
  });
  const demo = await startDemo(page, { locale: "fr", slide: "one-cell" });
  const t = translator("fr", "image-input");
  await demo.getByRole("button", { name: t("camera"), exact: true }).click();
  await expect
    .poll(() => demo.locator("video").evaluate((video: HTMLVideoElement) => video.videoWidth))
    .toBe(64);
  await demo.getByRole("button", { name: t("takePicture") }).click();
  await expect(demo.locator(".image-kernels-input canvas")).toHaveJSProperty("width", 64);
  await expect(demo.locator("video")).toHaveCount(0);
});
