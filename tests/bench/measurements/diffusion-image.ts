import type { Page } from "playwright";
import type { DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";
import { fromPage } from "@/tests/bench/from-page";
import type { BenchSetting, Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";

/** As the text-to-image demo asks for it: every step is told. */
const REQUEST: DenoiseRequest = {
  network: "fruits",
  images: [{ prompt: { fruit: "banana", colour: "green" }, seed: 1 }],
  sampler: "ddim",
  eta: 0,
  steps: 100,
  guidance: 2,
  from: null,
  watch: "all",
};

/** One picture of 64 × 64 from words: 100 steps with guidance, once everything is loaded. */
export const diffusionImage: Measurement = {
  budgets: { diffusion_image_100_steps_s: { limit: 4, sense: "at-most" } },
  run: async (setting) => {
    const seconds: number[] = [];
    for (let run = 0; run < setting.runs; run += 1) {
      seconds.push(await setting.withFreshPage((page) => drawInPage(page, setting)));
    }
    const value = rounded(median(seconds));
    return { diffusion_image_100_steps_s: { value, unit: "s", n: seconds.length } };
  },
};

async function drawInPage(page: Page, { origin }: BenchSetting): Promise<number> {
  await page.goto(`${origin}/fr/`);
  const draw = (steps: number) =>
    fromPage(
      page,
      async (debug, request) => {
        const startMs = performance.now();
        const result = await debug.denoise(request);
        return result.ok ? { ...result, value: (performance.now() - startMs) / 1000 } : result;
      },
      { ...REQUEST, steps },
    );
  await draw(5);
  return draw(REQUEST.steps);
}
