import { fromPage } from "@/tests/bench/from-page";
import type { Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";

/** Forward pass and both gradients of a 3×3 convolution from 64 to 64 channels on 64 images of 16×16, in the page's worker. */
export const convolutionSpeed: Measurement = {
  budgets: { conv_forward_backward_gflops: { limit: 28, sense: "at-least" } },
  run: (setting) =>
    setting.withFreshPage(async (page) => {
      await page.goto(`${setting.origin}/fr/`);
      const speeds: number[] = [];
      for (let run = 0; run < setting.runs; run += 1) {
        const { gigaflops } = await fromPage(page, (debug) => debug.convolutionSpeed(), null);
        speeds.push(gigaflops);
      }
      return {
        conv_forward_backward_gflops: { value: rounded(median(speeds)), unit: "GFLOP/s", n: speeds.length },
      };
    }),
};
