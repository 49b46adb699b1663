import { DIGIT_READER, digitReaderUrl, waitUntilDone } from "@/tests/bench/digit-reader-page";
import type { Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";

const MARK = "bench:first-maps";
/** The browser makes processes for a new profile, which is no part of opening a page: the time until they are there, in milliseconds. */
const SETTLE_MS = 1000;

/** From the start of the navigation to the first feature maps on screen, each time with nothing cached, in a browser at rest. */
export const firstMaps: Measurement = {
  budgets: { cnn_first_maps_ms: { limit: 1000, sense: "at-most" } },
  run: async (setting) => {
    const url = digitReaderUrl(setting);
    const times: number[] = [];
    for (let run = 0; run < setting.runs; run += 1) {
      times.push(
        await setting.withFreshPage(async (page) => {
          await page.addInitScript(markFirstMaps, {
            // Drawn by the head of the page, or by the demo itself.
            selector: `${DIGIT_READER}:is([data-first-maps], [data-status="done"])`,
            mark: MARK,
          });
          await page.waitForTimeout(SETTLE_MS);
          await page.goto(url, { waitUntil: "commit" });
          await waitUntilDone(page);
          const marked = await page.waitForFunction(
            (mark) => performance.getEntriesByName(mark)[0]?.startTime,
            MARK,
          );
          return Number(await marked.jsonValue());
        }),
      );
    }
    return { cnn_first_maps_ms: { value: rounded(median(times)), unit: "ms", n: times.length } };
  },
};

/** Runs in the page, before its own scripts: marks the time after the frame in which the demo is done. */
function markFirstMaps({ selector, mark }: { selector: string; mark: string }): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(mark)));
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-status", "data-first-maps"],
  });
}
