import type { Page } from "playwright";
import { OTHER_SAMPLES, openDigitReader } from "@/tests/bench/digit-reader-page";
import type { Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";

const WARM_UPS = 3;
const SWITCHES = 20;
/** The demo measures itself with this name: from the input event until its canvases are painted. */
const MEASURE = "digit-reader:maps";

interface CourseDebug {
  memory(): Promise<
    { readonly ok: true; readonly value: { readonly numTensors: number } } | { readonly ok: false }
  >;
}

/** Another image picked: time until all feature maps are drawn, and tensors left behind. */
export const cnnSwitch: Measurement = {
  budgets: {
    cnn_switch_ms: { limit: 50, sense: "at-most" },
    cnn_tensors_per_switch: { limit: 0, sense: "at-most" },
  },
  run: (setting) =>
    setting.withFreshPage(async (page) => {
      await openDigitReader(page, setting);
      // The first ones compile what the backend needs.
      for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) await switchImage(page, warmUp);
      const tensorsBefore = await countTensors(page);
      const times: number[] = [];
      for (let run = 0; run < SWITCHES; run += 1) times.push(await switchImage(page, WARM_UPS + run));
      const left = (await countTensors(page)) - tensorsBefore;
      return {
        cnn_switch_ms: { value: rounded(median(times)), unit: "ms", n: SWITCHES },
        cnn_tensors_per_switch: { value: rounded(left / SWITCHES), unit: "tensors", n: SWITCHES },
      };
    }),
};

/** Picks one image after the other. @returns milliseconds from the click to the maps */
async function switchImage(page: Page, turn: number): Promise<number> {
  const samples = page.locator(OTHER_SAMPLES);
  const count = await samples.count();
  if (count === 0) throw new Error("the demo offers no other test image");
  await page.evaluate((name) => performance.clearMeasures(name), MEASURE);
  await samples.nth(turn % count).click({ timeout: 5000 });
  const measured = await page.waitForFunction(
    (name) => performance.getEntriesByName(name, "measure").at(-1)?.duration,
    MEASURE,
    { timeout: 10_000 },
  );
  return Number(await measured.jsonValue());
}

async function countTensors(page: Page): Promise<number> {
  const count = await page.evaluate(async () => {
    const debug = (globalThis as unknown as { __courseDebug?: CourseDebug }).__courseDebug;
    const memory = await debug?.memory();
    return memory?.ok ? memory.value.numTensors : null;
  });
  if (count === null) throw new Error("the page doesn't tell how many tensors it holds");
  return count;
}
