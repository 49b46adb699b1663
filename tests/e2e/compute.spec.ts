import type { Page } from "playwright/test";
import { translator } from "@/lib/course/messages";
import { wasmThreadCount } from "@/lib/tf/backends/wasm-threads";
import { CHROMIUM_FLAGS } from "@/lib/tools/browser/chromium-flags";
import { findChromium } from "@/lib/tools/browser/find-chromium";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { openDemo, startDemo } from "@/tests/e2e/helpers/demo";
import { answer, drawStroke, ONE } from "@/tests/e2e/helpers/digit-demo";

const DIGITS = { slide: "cnn-reads-your-digit", id: "digit-reader" } as const;
const WASM = { ...DIGITS, locale: "fr", query: "&backend=wasm" } as const;

async function wasmThreads(page: Page) {
  const report = await page.evaluate(() => window.__courseDebug?.backend());
  return report?.ok && report.value.active === "wasm" ? report.value.wasmThreads : report;
}

/**
 * Lets the 10,000 test images never come, so that the job that needs them runs until something ends it.
 * @returns what resolves once that job asks for them
 */
async function holdTestSet(page: Page) {
  const path = "/data/digits/test.bin.gz";
  await page.context().route(`**${path}`, () => undefined);
  return { isAsked: page.context().waitForEvent("request", (request) => request.url().endsWith(path)) };
}

test("WebAssembly has a thread a core where the page is isolated", async ({ page }) => {
  await startDemo(page, WASM);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  const threads = wasmThreadCount({ isolated: true, cores, hasThreadedSimd: true, limit: 4 });
  expect(await wasmThreads(page)).toBe(threads);
});

test("WebAssembly has one thread on a host that can't set headers", async ({ page, serveCourse }) => {
  const demo = await startDemo(page, { ...WASM, origin: await serveCourse({ headers: "none" }) });
  expect(await wasmThreads(page)).toBe(1);
  await expect(answer(demo)).toHaveText("7");
});

test("twenty switches of the image leave no tensor behind", async ({ page }) => {
  const demo = await startDemo(page, WASM);
  const input = translator("fr", "digit-input");
  const memory = () => page.evaluate(() => window.__courseDebug?.memory());
  const timesDrawn = () => page.evaluate(() => performance.getEntriesByName("digit-reader:maps").length);
  const [before, drawnBefore] = [await memory(), await timesDrawn()];
  await demo.getByRole("radio", { name: input("source.sample", { digit: 7 }) }).focus();
  for (let switches = 1; switches <= 20; switches += 1) {
    await page.keyboard.press(switches % 2 === 0 ? "ArrowLeft" : "ArrowRight");
    await expect(answer(demo)).toHaveText(switches % 2 === 0 ? "7" : "8");
  }
  expect(await timesDrawn()).toBe(drawnBefore + 20);
  const after = await memory();
  if (!before?.ok || !after?.ok) throw new Error("the worker doesn't say what it holds");
  expect(before.value.numTensors).toBeGreaterThan(0);
  expect(after.value).toEqual(before.value);
});

test("a model that doesn't come is said, the drawing stays, and it comes when asked again", async ({
  page,
  guard,
}) => {
  guard.tolerate(/Failed to load resource/);
  await page.context().route("**/models/digits/weights.bin", (route) => route.abort());
  const demo = await openDemo(page, { ...DIGITS, locale: "fr" });
  const t = translator("fr", "compute");
  await expect(demo.getByRole("alert")).toContainText(t("failure.model-missing"));
  await drawStroke(page, demo, ONE);
  await expect(demo).toHaveAttribute("data-status", "failed");
  await page.context().unroute("**/models/digits/weights.bin");
  await demo.getByRole("button", { name: t("retry") }).click();
  await expect(answer(demo)).toHaveText("1");
  await expect(demo.getByRole("alert")).toHaveCount(0);
});

test("test images that don't come are said, and a drawing is read all the same", async ({ page, guard }) => {
  guard.tolerate(/Failed to load resource/);
  await page.route("**/digits/samples.bin", (route) => route.abort());
  const demo = await openDemo(page, { ...DIGITS, locale: "en" });
  const input = translator("en", "digit-input");
  await expect(demo.getByRole("alert")).toContainText(input("source.samplesFailed"));
  await drawStroke(page, demo, ONE);
  await expect(answer(demo)).toHaveText("1");
  await page.unroute("**/digits/samples.bin");
  await demo.getByRole("button", { name: input("source.retry") }).click();
  await expect(demo.getByRole("radio", { name: input("source.sample", { digit: 3 }) })).toBeAttached();
  await expect(demo.getByRole("alert")).toHaveCount(0);
});

test("a page on which WebGL is blocked computes without it, and says with what", async ({
  playwright,
  baseURL,
}) => {
  const args = [...CHROMIUM_FLAGS, "--disable-gpu", "--disable-software-rasterizer"];
  const browser = await playwright.chromium.launch({ executablePath: findChromium() ?? "", args });
  const page = await browser.newPage();
  const place = { locale: "fr", slide: "one-cell", query: "&backend=webgl", origin: baseURL ?? "" } as const;
  const demo = await startDemo(page, place);
  await expect(demo.locator(".image-kernels-computed")).toContainText("WebAssembly");
  const report = await page.evaluate(() => window.__courseDebug?.backend());
  expect(report).toMatchObject({ ok: true, value: { active: "wasm", refused: "webgl" } });
  await browser.close();
});

test("a worker whose script doesn't come is said, and another is started when asked", async ({
  page,
  guard,
}) => {
  guard.tolerate(/404|Failed to load resource/);
  await page.addInitScript(() => {
    const RealWorker = window.Worker;
    window.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(document.documentElement.dataset.works ? url : "/no-such-worker.js", options);
      }
    };
  });
  const demo = await openDemo(page, { locale: "fr", slide: "one-cell" });
  const t = translator("fr", "compute");
  await expect(demo.getByRole("alert")).toContainText(t("failure.worker-crashed"));
  await page.evaluate(() => {
    document.documentElement.dataset.works = "yes";
  });
  await demo.getByRole("button", { name: t("retry") }).click();
  await expect(demo).toHaveAttribute("data-status", "done");
  await expect(demo.getByRole("alert")).toHaveCount(0);
});

test("a worker that breaks down under a job ends that job alone", async ({ page }) => {
  await page.addInitScript(() => {
    const RealWorker = window.Worker;
    window.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        window.addEventListener("break-worker", () => this.dispatchEvent(new ErrorEvent("error")));
      }
    };
  });
  const testSet = await holdTestSet(page);
  const demo = await startDemo(page, { ...DIGITS, locale: "fr" });
  const t = translator("fr", "digit-reader");
  await demo.locator(".digit-reader-more summary").click();
  await demo.getByRole("button", { name: t("check.run") }).click();
  await testSet.isAsked;
  await page.evaluate(() => window.dispatchEvent(new Event("break-worker")));
  await expect(demo.getByText(translator("fr", "compute")("failure.worker-crashed"))).toBeVisible();
  await drawStroke(page, demo, ONE);
  await expect(answer(demo)).toHaveText("1");
});

test("the check on 10,000 images can be stopped even while it waits, and the demo goes on", async ({
  page,
}) => {
  const testSet = await holdTestSet(page);
  const demo = await startDemo(page, { ...DIGITS, locale: "en" });
  const t = translator("en", "digit-reader");
  await demo.locator(".digit-reader-more summary").click();
  await demo.getByRole("button", { name: t("check.run") }).click();
  await testSet.isAsked;
  await demo.getByRole("button", { name: translator("en", "compute")("cancel") }).click();
  await expect(demo.getByText(t("check.stopped"))).toBeVisible();
  await drawStroke(page, demo, ONE);
  await expect(answer(demo)).toHaveText("1");
});
