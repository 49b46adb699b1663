import type { Page } from "playwright";
import type { Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";

const ROUNDS = 3;
const MEASURE = "bench:key-to-slide";

/** Presenting: from the key to the frame that shows the next slide, walking through a whole chapter. */
export const keyToSlide: Measurement = {
  budgets: { key_to_slide_ms: { limit: 50, sense: "at-most" } },
  run: ({ origin, withFreshPage }) =>
    withFreshPage(async (page) => {
      await page.addInitScript(measureSlides, MEASURE);
      await page.goto(`${origin}/fr/convolution/present/`, { waitUntil: "networkidle" });
      const steps = (await page.locator("[data-slide]").count()) - 1;
      if (steps < 1) throw new Error("the chapter has a single slide");
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (let step = 0; step < steps; step += 1) times.push(await timeToNextSlide(page, "ArrowDown"));
        await timeToNextSlide(page, "Home");
      }
      return { key_to_slide_ms: { value: rounded(median(times)), unit: "ms", n: times.length } };
    }),
};

/** Presses a key of the deck that leads to another slide. */
async function timeToNextSlide(page: Page, key: "ArrowDown" | "Home"): Promise<number> {
  await page.evaluate((name) => performance.clearMeasures(name), MEASURE);
  await page.keyboard.press(key);
  const measured = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.duration,
    MEASURE,
    { timeout: 10_000 },
  );
  return Number(await measured.jsonValue());
}

/** Runs in the page: measures from each key event to the second frame after another slide came on screen. */
function measureSlides(name: string): void {
  const shownSlide = () =>
    [...document.querySelectorAll<HTMLElement>("[data-slide]")].find((slide) => slide.checkVisibility())
      ?.dataset.slide;
  addEventListener(
    "keydown",
    (event) => {
      const before = shownSlide();
      const look = () => {
        if (shownSlide() === before) requestAnimationFrame(look);
        // The frame after the one in which it was seen: by then it is painted.
        else requestAnimationFrame(() => performance.measure(name, { start: event.timeStamp }));
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}
