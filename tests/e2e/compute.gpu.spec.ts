import type { Browser, Page } from "playwright/test";
import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { startDemo } from "@/tests/e2e/helpers/demo";
import { answer } from "@/tests/e2e/helpers/digit-demo";

/** Ends the process that draws and computes for every page: all GPU contexts are lost at once. */
async function crashGpu(browser: Browser) {
  const session = await browser.newBrowserCDPSession();
  await session.send("Browser.crashGpuProcess");
  await session.detach();
}

async function activeBackend(page: Page) {
  const report = await page.evaluate(() => window.__courseDebug?.backend());
  return report?.ok ? report.value.active : report;
}

test("a job under which the GPU is lost goes on elsewhere, and the page says where", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const t = translator("fr", "digit-reader");
  const input = translator("fr", "digit-input");
  const compute = translator("fr", "compute");
  const demo = await startDemo(page, {
    locale: "fr",
    slide: "cnn-reads-your-digit",
    id: "digit-reader",
    query: "&backend=webgl",
  });
  await expect(demo).toHaveAttribute("data-backend", "webgl");
  await demo.locator(".digit-reader-more summary").click();
  await demo.getByRole("button", { name: t("check.run") }).click();
  await expect(demo.getByRole("progressbar")).toBeVisible();
  await expect(demo.getByText(/images lues sur/)).toBeVisible();
  await crashGpu(browser);
  const outcome = demo.locator(".digit-reader-check [role=status]");
  await expect(outcome).toContainText("10\u202f000", { timeout: 120_000 });
  await expect(outcome).toContainText(compute("backend.wasm"));
  expect(await activeBackend(page)).toBe("wasm");

  await demo.getByRole("radio", { name: input("source.sample", { digit: 3 }) }).check({ force: true });
  await expect(answer(demo)).toHaveText("3");
  await expect(demo).toHaveAttribute("data-backend", "wasm");
});
