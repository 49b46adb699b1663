import type { Locator, Page } from "playwright/test";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo } from "@/tests/e2e/helpers/demo";
import { fileOf, greyPng } from "@/tests/e2e/helpers/image-files";
import { jpegHead, pngHead } from "@/tests/unit/components/image-input/crafted-images";

const OWN_PICTURE = greyPng("mine.png", { width: 30, height: 20 }, (row, column) => row * column);

/** What a reader may take for an image, and the message that it gets. */
function badFiles(locale: Locale) {
  const t = translator(locale, "image-input");
  const size = { width: 12_500, height: 8000, megapixels: 100, limit: 40 };
  return [
    [fileOf("holiday.png", "image/png", "Dear diary, today we saw a whale.\n"), t("problem.not-image")],
    [fileOf("empty.jpg", "image/jpeg", ""), t("problem.empty")],
    [
      fileOf(
        "drawing.svg",
        "image/svg+xml",
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      ),
      t("problem.svg"),
    ],
    [fileOf("cut.jpg", "image/jpeg", jpegHead(640, 480)), t("problem.undecodable", { format: "JPG" })],
    [
      fileOf("broken.jpg", "image/jpeg", jpegHead(640, 480).slice(0, 9)),
      t("problem.corrupt", { format: "JPG" }),
    ],
    [fileOf("huge.png", "image/png", pngHead(size.width, size.height)), t("problem.too-large", size)],
  ] as const;
}

/** The demo, with the reader's own picture in it. */
async function demoWithPicture(page: Page, locale: Locale) {
  const demo = await startDemo(page, { locale, slide: "run-the-kernel", id: "try-kernels" });
  await demo.locator('input[type="file"]').setInputFiles(OWN_PICTURE);
  await expectOwnPicture(demo);
  return demo;
}

async function expectOwnPicture(demo: Locator) {
  const canvas = demo.locator(".image-kernels-input canvas");
  await expect(canvas).toHaveJSProperty("width", 30);
  await expect(canvas).toHaveJSProperty("height", 20);
  await expect(demo).toHaveAttribute("data-status", "done");
}

for (const locale of LOCALES) {
  test(`what is no picture is refused, each with its reason, and the picture stays (${locale})`, async ({
    page,
  }) => {
    const demo = await demoWithPicture(page, locale);
    for (const [file, message] of badFiles(locale)) {
      await demo.locator('input[type="file"]').setInputFiles(file);
      await expect(demo.getByRole("alert")).toHaveText(message);
      await expectOwnPicture(demo);
      await demo.locator('input[type="file"]').setInputFiles(OWN_PICTURE);
      await expect(demo.getByRole("alert")).toHaveCount(0);
    }
  });
}

for (const [errorName, key, locale] of [
  ["NotAllowedError", "camera-refused", "fr"],
  ["NotFoundError", "camera-missing", "en"],
] as const) {
  test(`a webcam that answers ${errorName} is explained, and the picture stays`, async ({ page }) => {
    await page.addInitScript((name) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", name));
    }, errorName);
    const demo = await demoWithPicture(page, locale);
    const t = translator(locale, "image-input");
    await demo.getByRole("button", { name: t("camera"), exact: true }).click();
    await expect(demo.getByRole("alert")).toHaveText(t(`problem.${key}`));
    await expectOwnPicture(demo);
    await expect(demo.getByRole("button", { name: t("camera"), exact: true })).toBeEnabled();
  });
}

test("what is no number in a kernel is said, and the weight stays", async ({ page }) => {
  const demo = await startDemo(page, { locale: "fr", slide: "run-the-kernel", id: "try-kernels" });
  const t = translator("fr", "image-kernels");
  const cell = demo.getByLabel(t("cell", { row: 1, column: 1 }));
  await cell.fill("1,5x");
  await expect(demo.getByRole("alert")).toHaveText(t("notANumber", { text: "1,5x", kept: "1" }));
  await expect(demo.getByLabel(t("kernel"), { exact: true })).toHaveValue("sobel-x");
  await cell.fill("1,5");
  await expect(demo.getByRole("alert")).toHaveCount(0);
  await expect(demo.getByLabel(t("kernel"), { exact: true })).toHaveValue("custom");
});

for (const [what, state] of [
  ["no JSON", "{bad"],
  ["an impossible kernel", JSON.stringify({ input: 7, kernel: 900 })],
  ["more than anything", `"${"x".repeat(6001)}"`],
] as const) {
  test(`an address with a state that is ${what} starts the demo from its own settings`, async ({ page }) => {
    const query = `&d.stride=${encodeURIComponent(state)}`;
    const demo = await startDemo(page, { locale: "fr", slide: "stride", query });
    await expect(demo.getByText(translator("fr", "widget")("brokenSharedState"))).toBeVisible();
    const kernel = demo.getByRole("slider", { name: translator("fr", "conv-arithmetic")("size.kernel") });
    await expect(kernel).toHaveValue("3");
    await kernel.focus();
    await press(page, "ArrowRight");
    await expect(kernel).toHaveValue("4");
  });
}

test("a photo that doesn't come is said, and comes when asked again", async ({ page, guard }) => {
  guard.tolerate(/Failed to load resource/);
  await page.route("**/photos/nagasaki-boats.webp", (route) => route.abort());
  const demo = await startDemo(page, { locale: "en", slide: "run-the-kernel", id: "try-kernels" });
  const t = translator("en", "image-kernels");
  await demo.getByLabel(t("image"), { exact: true }).selectOption("nagasaki-boats");
  await expect(demo.getByRole("alert")).toContainText(t("photoMissing"));
  await expect(demo.locator(".image-kernels-input canvas")).toHaveJSProperty("height", 296);
  await page.unroute("**/photos/nagasaki-boats.webp");
  await demo.getByRole("button", { name: translator("en", "compute")("retry") }).click();
  await expect(demo.locator(".image-kernels-input canvas")).toHaveJSProperty("height", 307);
  await expect(demo.getByRole("alert")).toHaveCount(0);
});

test("an unknown backend in the address is passed over", async ({ page }) => {
  await startDemo(page, { locale: "fr", slide: "run-the-kernel", id: "try-kernels", query: "&backend=foo" });
  const report = await page.evaluate(() => window.__courseDebug?.backend());
  expect(report).toMatchObject({ ok: true, value: { refused: null } });
});
