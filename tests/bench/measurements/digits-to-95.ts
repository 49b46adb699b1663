import { digits } from "@/lib/nn/networks/digits";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import { fromPage } from "@/tests/bench/from-page";
import type { Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";

/** Enough to learn to read: some 45,000 examples, five times through the images. */
const STEPS = 700;
/** As in the demo. */
const SPEC: Omit<TrainingSpec, "seed"> = {
  network: digits,
  data: "digits",
  optimiser: "adam",
  learningRate: 0.002,
  batch: 64,
  validateEvery: 25,
};

/**
 * A reader of digits trained from scratch in the page: seconds from the press to the end of the run, start of the worker included, and
 * its accuracy on the 10,000 test images, the worst of several seeds.
 */
export const digitsTo95: Measurement = {
  budgets: {
    digits_train_s: { limit: 10, sense: "at-most" },
    digits_test_accuracy: { limit: 0.95, sense: "at-least" },
  },
  run: async (setting) => {
    const [seconds, accuracies]: [number[], number[]] = [[], []];
    for (let seed = 1; seed <= setting.runs; seed += 1) {
      await setting.withFreshPage(async (page) => {
        await page.goto(`${setting.origin}/fr/engine/`);
        const given = { spec: { ...SPEC, seed }, steps: STEPS };
        const { tookMs, accuracy } = await fromPage(
          page,
          (debug, { spec, steps }) => debug.trainAndTest(spec, steps),
          given,
        );
        seconds.push(tookMs / 1000);
        accuracies.push(accuracy);
      });
    }
    return {
      digits_train_s: { value: rounded(median(seconds)), unit: "s", n: seconds.length },
      digits_test_accuracy: { value: Math.min(...accuracies), unit: "", n: accuracies.length },
    };
  },
};
