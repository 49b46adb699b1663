import type { Page } from "playwright";
import type { PointsNetwork, PointsTask } from "@/lib/tf/points/points-protocol";
import type { Result } from "@/lib/tf/protocol";
import { fromPage } from "@/tests/bench/from-page";
import type { BenchSetting, Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";

const STEPS = 2000;
const WARM_UP_STEPS = 100;

/**
 * Training a network that draws points of the plane, as the demo does it: an MLP 3-64-64-64-2, 200 examples a step, in slices of 100
 * steps that travel between the page and its worker. Diffusion Explorer takes 213 to 235 s for as many steps.
 */
export const diffusion2d: Measurement = {
  budgets: { diffusion2d_2000_steps_s: { limit: 12, sense: "at-most" } },
  run: async (setting) => {
    const seconds: number[] = [];
    for (let run = 0; run < setting.runs; run += 1) {
      seconds.push(await setting.withFreshPage((page) => trainInPage(page, setting)));
    }
    return { diffusion2d_2000_steps_s: { value: rounded(median(seconds)), unit: "s", n: seconds.length } };
  },
};

async function trainInPage(page: Page, { origin }: BenchSetting): Promise<number> {
  await page.goto(`${origin}/fr/`);
  await secondsFor(page, WARM_UP_STEPS);
  return secondsFor(page, STEPS);
}

/** Seconds for so many steps on a ring of points, from the seed. */
function secondsFor(page: Page, steps: number): Promise<number> {
  return fromPage(
    page,
    async (debug, wanted): Promise<Result<number>> => {
      const angles = Array.from({ length: 2000 }, (_, at) => at * 0.1);
      const task: PointsTask = {
        points: Float32Array.from(angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)])),
        classes: new Uint8Array(angles.length),
        classCount: 1,
        seed: 1,
      };
      let from: PointsNetwork | null = null;
      let step = 0;
      const start = performance.now();
      for (;;) {
        const result = await debug.trainPoints({
          task,
          from,
          budgetMs: 120,
          steps: Math.min(100, wanted - step),
        });
        if (!result.ok) return result;
        from = result.value.network;
        step = from.step;
        if (step >= wanted) return { ...result, value: (performance.now() - start) / 1000 };
      }
    },
    steps,
  );
}
