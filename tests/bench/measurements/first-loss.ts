import type { Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";
import { mainButton, openTrainer, STEPS_MADE } from "@/tests/bench/trainer-page";

const MEASURE = "bench:first-loss";

/** From the press on "train" to the frame that shows the first loss, each time with nothing cached. */
export const firstLoss: Measurement = {
  budgets: { train_first_loss_ms: { limit: 1000, sense: "at-most" } },
  run: async (setting) => {
    const times: number[] = [];
    for (let run = 0; run < setting.runs; run += 1) {
      times.push(
        await setting.withFreshPage(async (page) => {
          await openTrainer(page, setting);
          await page.evaluate(measureFirstStep, { selector: STEPS_MADE, measure: MEASURE });
          await mainButton(page).click();
          const measured = await page.waitForFunction(
            (name) => performance.getEntriesByName(name)[0]?.duration,
            MEASURE,
          );
          return Number(await measured.jsonValue());
        }),
      );
    }
    return { train_first_loss_ms: { value: rounded(median(times)), unit: "ms", n: times.length } };
  },
};

/** Runs in the page: measures from the next click to the frame after the one in which a step is shown. */
function measureFirstStep({ selector, measure }: { selector: string; measure: string }): void {
  addEventListener(
    "click",
    ({ timeStamp }) => {
      const look = () => {
        if (!(Number(document.querySelector(selector)?.textContent) > 0)) requestAnimationFrame(look);
        else requestAnimationFrame(() => performance.measure(measure, { start: timeStamp }));
      };
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}
