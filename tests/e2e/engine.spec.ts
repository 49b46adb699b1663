import type { Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { tabTo } from "@/tests/e2e/helpers/demo";
import { shownNumber } from "@/tests/e2e/helpers/shown-number";

const speed = (page: Page) => page.locator("[data-engine=speed]");

/** Opens the page and waits until the backends are measured. */
async function openEngine(page: Page, locale: Locale, query = "", origin = "") {
  await page.goto(`${origin}/${locale}/engine/${query}`);
  await expect(speed(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  return translator(locale, "engine");
}

test("the page measures by itself, says what computes and why, and names the software adapter", async ({
  page,
}) => {
  const t = await openEngine(page, "fr");
  await expect(page.locator("[data-active=wasm]")).toBeVisible();
  await expect(page.locator("[data-why=measured]")).toHaveText(t("speed.why.alone"));
  const times = page.locator("[data-engine-backend=wasm] .engine-time-value");
  // Reading a digit, and a training step.
  await expect(times).toHaveCount(2);
  for (const time of await times.allTextContents())
    expect(shownNumber(time.split("ms")[0] ?? "", "fr")).toBeGreaterThan(0);
  await expect(page.locator("[data-engine-backend=webgl]")).toContainText(t("speed.state.software"));
  await expect(page.locator(".engine-machine")).toContainText("SwiftShader");
  await expect(page.locator("[data-lesson=imitated]")).toContainText("SwiftShader");
});

test("a measurement is kept for the next visit, and is made again when asked, by keyboard", async ({
  page,
}) => {
  await openEngine(page, "en");
  await page.reload();
  const t = await openEngine(page, "en");
  await expect(page.locator("[data-why=cached]")).toHaveText(t("speed.why.cached"));
  await tabTo(page, page.getByRole("button", { name: t("speed.measure") }));
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-why=measured]")).toBeVisible();
  await expect(speed(page).getByRole("status")).toHaveText(t("speed.done"));
});

test("the reader forces a backend, is told so, and goes back to the fastest", async ({ page }) => {
  const t = await openEngine(page, "fr");
  await speed(page).getByRole("link", { name: "JavaScript" }).click();
  await expect(page).toHaveURL(/\?backend=cpu$/);
  await expect(page.locator("[data-active=cpu]")).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("[data-why=forced]")).toContainText(t("speed.why.forced"));
  await expect(speed(page).getByText(t("speed.forcedNote"))).toBeVisible();
  await expect(speed(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await speed(page)
    .getByRole("link", { name: t("speed.auto") })
    .click();
  await expect(page).toHaveURL(/\/fr\/engine\/$/);
  await expect(page.locator("[data-active=wasm]")).toBeVisible();
});

test("backends that can't be had, or don't exist, are named", async ({ page }) => {
  const t = await openEngine(page, "fr", "?backend=webgpu");
  await expect(speed(page)).toContainText(t("speed.refused", { backend: "WebGPU" }));
  await openEngine(page, "fr", "?backend=cuda");
  await expect(speed(page)).toContainText(t("speed.unknown", { name: "cuda" }));
});

test("the report is copied as it is shown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const t = await openEngine(page, "fr");
  await page.getByRole("button", { name: t("report.copy") }).click();
  await expect(page.locator(".engine-report").getByRole("status")).toHaveText(t("report.copied"));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator(".engine-report pre").textContent());
  const userAgent = await page.evaluate(() => navigator.userAgent);
  for (const part of [userAgent, "TensorFlow.js 4.22.0", "cross-origin isolated: yes", "computes: wasm"]) {
    expect(copied).toContain(part);
  }
});

test("where copying is refused, the report is selected instead", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  const t = await openEngine(page, "en");
  await page.getByRole("button", { name: t("report.copy") }).click();
  await expect(page.locator(".engine-report").getByRole("status")).toHaveText(t("report.select"));
  expect(await page.evaluate(() => String(window.getSelection()))).toContain("Engine report");
});

test("WebAssembly and JavaScript agree to the last digits, and nothing is left behind", async ({ page }) => {
  const t = await openEngine(page, "fr");
  const memory = async () => {
    const held = await page.evaluate(() => window.__courseDebug?.memory());
    return held?.ok ? held.value : held;
  };
  const before = await memory();
  await page.getByRole("button", { name: t("agreement.run") }).click();
  const agreement = page.locator("[data-engine=agreement]");
  await expect(agreement).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await expect(agreement.locator("[data-verdict=rounding]")).toContainText(
    t("agreement.verdictSame", { digit: 3 }),
  );
  expect(Number(await agreement.locator("[data-gap]").getAttribute("data-gap"))).toBeLessThan(1e-3);
  await expect(page.locator(".engine-report pre")).toContainText("wasm / cpu");
  expect(await memory()).toEqual(before);
});

test("a model that doesn't come is said, and the comparison is made once it does", async ({
  page,
  guard,
}) => {
  guard.tolerate(/Failed to load resource/);
  await page.context().route("**/models/digits/weights.bin", (route) => route.abort());
  const t = await openEngine(page, "fr");
  const agreement = page.locator("[data-engine=agreement]");
  await agreement.getByRole("button", { name: t("agreement.run") }).click();
  await expect(agreement.getByRole("status")).toHaveText(
    translator("fr", "compute")("failure.model-missing"),
  );
  await expect(page.locator(".engine-report pre")).toContainText("last failure: model-missing");
  await page.context().unroute("**/models/digits/weights.bin");
  await agreement.getByRole("button", { name: t("agreement.run") }).click();
  await expect(agreement).toHaveAttribute("data-status", "done", { timeout: 30_000 });
});

test("a worker that doesn't start is said, and another is started when asked", async ({ page, guard }) => {
  guard.tolerate(/404|Failed to load resource/);
  await page.addInitScript(() => {
    const RealWorker = window.Worker;
    window.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(document.documentElement.dataset.works ? url : "/no-such-worker.js", options);
      }
    };
  });
  await page.goto("/fr/engine/");
  const t = translator("fr", "engine");
  await expect(speed(page)).toHaveAttribute("data-status", "failed", { timeout: 30_000 });
  await expect(speed(page)).toContainText(t("speed.stopped"));
  await page.evaluate(() => {
    document.documentElement.dataset.works = "yes";
  });
  await page.getByRole("button", { name: t("speed.measure") }).click();
  await expect(page.locator("[data-active=wasm]")).toBeVisible({ timeout: 30_000 });
});

test("on a host that can't set headers, the page says why there is one thread", async ({
  page,
  serveCourse,
}) => {
  const t = await openEngine(page, "fr", "", await serveCourse({ headers: "none" }));
  await expect(page.locator(".engine-machine")).toContainText(t("machine.notIsolatedMeaning"));
  await expect(page.locator(".engine-active")).toHaveText(
    t("speed.activeThreads", { backend: "WebAssembly", threads: 1 }),
  );
});

test("the foot of a page leads to it", async ({ page }) => {
  await page.goto("/en/glossary/");
  await page.getByRole("link", { name: translator("en", "course")("engine") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(translator("en", "engine")("title"));
});
