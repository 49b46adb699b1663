import { readFileSync } from "node:fs";
import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";
import { fileOf } from "@/tests/e2e/helpers/image-files";
import { shownNumber } from "@/tests/e2e/helpers/shown-number";
import { openTrainer } from "@/tests/e2e/helpers/trainer-demo";

test("a network learns before one's eyes to 95 % on images it hasn't seen, started and paused by keyboard", async ({
  page,
}) => {
  const { demo, t, button, number, rest } = await openTrainer(page, "fr");
  await tabTo(page, button(t("transport.start")));
  await page.keyboard.press("Enter");
  await expect(demo).toHaveAttribute("data-status", "running");
  await expect.poll(() => number("accuracy"), { timeout: 50_000 }).toBeGreaterThanOrEqual(95);
  expect(await number("loss")).toBeLessThan(0.5);
  expect(await number("speed")).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  const step = await rest();
  await expect(demo).toHaveAttribute("data-backend", "wasm");
  await expect(demo.getByText(t("said.paused", { step: step.toLocaleString("fr") }))).toBeVisible();
});

test("one step is one step, and starting over gives the same first loss again", async ({ page }) => {
  const { demo, t, button, number } = await openTrainer(page, "en");
  await button(t("transport.step")).click();
  await expect(demo.locator("[data-number=step] dd")).toHaveText("1");
  await expect(demo).toHaveAttribute("data-status", "done");
  const loss = await number("loss");
  await button(t("transport.reset")).click();
  await expect(demo).toHaveAttribute("data-status", "idle");
  await expect(demo.locator("[data-number=step] dd")).toHaveText("0");
  await button(t("transport.step")).click();
  await expect(demo.locator("[data-number=step] dd")).toHaveText("1");
  expect(await number("loss")).toBe(loss);
});

test("the reader goes back in time by arrow keys, and resumes from there", async ({ page }) => {
  const { demo, t, button, number, reach, rest } = await openTrainer(page, "fr");
  await button(t("transport.start")).click();
  await reach(60);
  await button(t("transport.pause")).click();
  const newest = await rest();
  await demo.getByRole("slider", { name: t("scrubber.label") }).focus();
  await press(page, "ArrowLeft*4");
  const past = await rest();
  expect(past).toBeLessThan(newest);
  await expect(demo.getByText(t("scrubber.ahead", { count: newest - past }))).toBeVisible();
  await button(t("scrubber.newest")).click();
  await expect.poll(() => number("step")).toBe(newest);
  await demo.getByRole("slider", { name: t("scrubber.label") }).focus();
  await press(page, "Home");
  await expect.poll(() => number("step")).toBe(0);
  await button(t("transport.step")).click();
  await expect.poll(() => number("step")).toBe(1);
  await expect(demo.getByRole("slider", { name: t("scrubber.label") })).toHaveAttribute("max", "1");
});

test("changed settings wait for the next start, and say so", async ({ page }) => {
  const { demo, t, button, reach } = await openTrainer(page, "en");
  await button(t("transport.start")).click();
  await reach(5);
  await button(t("transport.pause")).click();
  await demo.getByRole("slider", { name: t("settings.batch") }).focus();
  await press(page, "ArrowLeft");
  await demo.getByRole("radio", { name: "4", exact: true }).check();
  await expect(demo.locator("[data-pending]")).toContainText(t("settings.pending"));
  await button(t("settings.apply")).click();
  await expect(demo.locator("[data-pending]")).toHaveCount(0);
  await expect(demo).toHaveAttribute("data-status", "idle");
  await expect(
    demo.getByText(t("kernels.deeper", { layer: "conv2", filters: 8, height: 5, width: 5, channels: 4 })),
  ).toBeVisible();
});

test("a learning rate that is too high is named, and lowered with one press", async ({ page }) => {
  const { demo, t, button, reach } = await openTrainer(page, "fr");
  await button(t("settings.tooHigh")).click();
  await expect(demo.locator("[data-divergence]")).toBeVisible({ timeout: 30_000 });
  await expect(demo.getByRole("alert")).toContainText(t("divergence.lookBack"));
  await button(t("divergence.lower")).click();
  await expect(demo.getByRole("alert")).toHaveCount(0);
  await expect(demo).toHaveAttribute("data-status", "running");
  await reach(3);
  await expect(demo.getByRole("slider", { name: t("settings.rate") })).toHaveAttribute(
    "aria-valuetext",
    "0,1",
  );
});

test("what was learnt goes into a file and comes back from it", async ({ page }) => {
  const { demo, t, button, number, reach, rest } = await openTrainer(page, "fr");
  await button(t("transport.start")).click();
  await reach(30);
  await button(t("transport.pause")).click();
  const step = await rest();
  await demo.getByText(t("files.title")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), button(t("files.save")).click()]);
  expect(download.suggestedFilename()).toBe(`${t("files.fileName.digits", { step })}.zip`);
  const buffer = readFileSync(await download.path());
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute("data-status", "idle");
  await demo.getByText(t("files.title")).click();
  await demo
    .locator("input[type=file]")
    .setInputFiles({ name: "m.zip", mimeType: "application/zip", buffer });
  await expect(demo.getByText(t("files.opened", { name: "m.zip", step }))).toBeVisible();
  expect(await number("step")).toBe(step);
  await button(t("transport.resume")).click();
  await reach(step + 5);
  expect(await number("loss")).toBeLessThan(2);
});

test("a file that is no model is refused in words, chosen or dropped", async ({ page }) => {
  const { demo, t } = await openTrainer(page, "en");
  await demo.getByText(t("files.title")).click();
  await demo.locator("input[type=file]").setInputFiles(fileOf("notes.zip", "application/zip", "hello"));
  await expect(demo.locator("[data-refused=not-an-archive]")).toHaveText(t("files.problem.not-an-archive"));
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"weightsManifest": 3}'], "model.json"));
    return transfer;
  });
  const target = demo.locator(".digit-trainer");
  await target.dispatchEvent("dragover", { dataTransfer: dropped });
  await expect(demo.getByText(t("files.dropNow"))).toBeVisible();
  await target.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(demo.locator("[data-refused]")).toContainText("model.json");
  await expect(demo).toHaveAttribute("data-status", "idle");
});

test("a run that is ended is tried on the 10,000 test images by itself", async ({ page }) => {
  const { demo, t, button, reach } = await openTrainer(page, "fr");
  await button(t("transport.start")).click();
  await reach(20);
  await button(t("transport.stop")).click();
  await expect(demo).toHaveAttribute("data-status", "done");
  await expect(demo.locator("[data-check=done]")).toContainText("10\u202f000", { timeout: 50_000 });
  await expect(button(t("transport.start"))).toHaveAttribute("aria-disabled", "true");
});

test("clothes are learnt as well, chosen by keyboard, and the test tells by name what is taken for what", async ({
  page,
}) => {
  const { demo, t, button, reach } = await openTrainer(page, "fr");
  const images = translator("fr", "image-sets");
  await demo.getByRole("radio", { name: images("sets.digits") }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(demo.getByRole("radio", { name: images("sets.fashion") })).toBeChecked();
  const training = page.waitForRequest("**/data/fashion/train.bin.gz");
  await button(t("transport.start")).click();
  await training;
  await reach(40);
  await button(t("transport.stop")).click();
  await expect(demo.locator("[data-check=done]")).toBeVisible({ timeout: 30_000 });
  await demo.locator("summary", { hasText: images("confusion.title") }).click();
  const table = demo.getByRole("table", { name: images("confusion.caption") });
  const name = images("fashion.trousers");
  await expect(table.getByRole("rowheader", { name: images("confusion.true", { name }) })).toBeVisible();
  const counts = await table.locator("tbody td").allTextContents();
  const total = counts.reduce((sum, count) => sum + shownNumber(count, "fr"), 0);
  expect(total).toBe(10_000);
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("a worker that breaks down under a run costs nothing, and is said", async ({ page }) => {
  await page.addInitScript(() => {
    const RealWorker = window.Worker;
    window.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        window.addEventListener("break-worker", () => this.dispatchEvent(new ErrorEvent("error")));
      }
    };
  });
  const { demo, t, button, number, reach } = await openTrainer(page, "fr");
  await button(t("transport.start")).click();
  await reach(20);
  await page.evaluate(() => window.dispatchEvent(new Event("break-worker")));
  await expect(demo.locator("[data-relocated=wasm]")).toBeVisible({ timeout: 20_000 });
  const step = await number("step");
  await reach(step + 5);
  await button(t("relocation.dismiss")).click();
  await expect(demo.locator("[data-relocated]")).toHaveCount(0);
});

test("images that don't come are said, and the run begins once they do", async ({ page, guard }) => {
  guard.tolerate(/Failed to load resource/);
  await page.context().route("**/data/digits/train.bin.gz", (route) => route.abort());
  const { demo, t, button, reach } = await openTrainer(page, "en");
  await button(t("transport.start")).click();
  await expect(demo).toHaveAttribute("data-status", "failed", { timeout: 20_000 });
  await expect(demo.getByRole("alert")).toContainText(translator("en", "compute")("failure.data-missing"));
  await page.context().unroute("**/data/digits/train.bin.gz");
  await demo.getByRole("alert").getByRole("button").click();
  await reach(2);
});

test("settings travel in a link", async ({ page }) => {
  const state = { seed: 42, batch: 16, rate: 6, optimiser: "momentum", filters: 16 };
  const { demo, t } = await openTrainer(
    page,
    "fr",
    `?d.digit-trainer=${encodeURIComponent(JSON.stringify(state))}`,
  );
  await expect(demo.getByRole("slider", { name: t("settings.rate") })).toHaveAttribute(
    "aria-valuetext",
    "0,01",
  );
  await expect(demo.getByRole("radio", { name: "Momentum" })).toBeChecked();
  await expect(
    demo.getByText(t("kernels.first", { layer: "conv1", filters: 16, height: 5, width: 5 })),
  ).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`a paused run with its tables open has nothing that axe objects to (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { demo, t, button, reach } = await openTrainer(page, "en");
    await button(t("transport.start")).click();
    await reach(30);
    await button(t("transport.pause")).click();
    await demo.getByRole("slider", { name: t("scrubber.label") }).focus();
    await press(page, "ArrowLeft*3");
    for (const summary of await demo.locator("summary").all()) await summary.click();
    await expect(demo.getByRole("table")).toHaveCount(4);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("the desk of a run fits a phone 360 pixels wide", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { demo, t, button, reach } = await openTrainer(page, "fr");
  await button(t("settings.tooHigh")).click();
  await reach(2);
  for (const summary of await demo.locator("summary").all()) await summary.click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
