import type { Page } from "playwright/test";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { expectSameLosses, openForTraining, SMALL_RUN, trainInPage } from "@/tests/e2e/helpers/training";

async function numTensors(page: Page) {
  const memory = await page.evaluate(() => window.__courseDebug?.memory());
  return memory?.ok ? memory.value.numTensors : memory;
}

test("a run learns, and leaves no tensor behind", async ({ page }) => {
  await openForTraining(page, "wasm");
  const { losses, validation, ...report } = await trainInPage(page, SMALL_RUN);
  expect(report).toMatchObject({ backend: "wasm", relocation: null });
  expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) - 0.5);
  expect(validation.map(({ step }) => step)).toEqual([0, 200, 400, 600]);
  const before = await numTensors(page);
  await trainInPage(page, { ...SMALL_RUN, optimiser: "momentum" });
  expect(await numTensors(page)).toBe(before);
});

test("a run whose worker is ended goes on in another one, with the same losses", async ({ page }) => {
  await openForTraining(page, "wasm");
  const undisturbed = await trainInPage(page, SMALL_RUN);
  const { losses, ...report } = await trainInPage(page, SMALL_RUN, "worker");
  expect(report).toMatchObject({
    backend: "wasm",
    relocation: { from: "worker", to: "wasm" },
  });
  expect(report.relocation?.step).toBeGreaterThanOrEqual(20);
  expect(report.validation.map(({ step }) => step)).toEqual([0, 200, 400, 600]);
  expectSameLosses(losses, undisturbed.losses);
});

test("a run goes on with one thread, without the headers that threads need", async ({
  page,
  serveCourse,
}) => {
  await page.goto(`${await serveCourse({ headers: "none" })}/en/?backend=wasm`);
  await page.waitForFunction(() => window.__courseDebug !== undefined);
  const alone = await trainInPage(page, SMALL_RUN);
  expect(alone.backend).toBe("wasm");
  await openForTraining(page, "wasm");
  expectSameLosses((await trainInPage(page, SMALL_RUN)).losses, alone.losses);
});

test("a network too large for the memory is said to be, and a smaller one trains afterwards", async ({
  page,
}) => {
  await openForTraining(page, "wasm");
  const huge: TrainingSpec = {
    ...SMALL_RUN,
    batch: 1024,
    network: {
      inputShape: [28, 28, 1],
      // 6.6 GB of maps, of which not a single one is made.
      layers: [
        { kind: "conv2d", filters: 2048, kernel: 1, activation: "relu" },
        { kind: "globalAveragePool2d" },
        { kind: "dense", units: 10 },
      ],
    },
    validateEvery: 0,
  };
  const failed = await page.evaluate((spec) => window.__courseDebug?.train(spec, 3), huge);
  expect(failed).toMatchObject({ ok: false, reason: "out-of-memory" });
  expect(await numTensors(page)).toBe(0);
  expect((await trainInPage(page, SMALL_RUN)).backend).toBe("wasm");
});
