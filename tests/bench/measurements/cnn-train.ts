import type { Page } from "playwright";
import { convnetjsMnist } from "@/lib/nn/networks/convnetjs-mnist";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import { fromPage } from "@/tests/bench/from-page";
import type { BenchSetting, Figure, Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";

const STEPS = 300;
const WARM_UP_STEPS = 20;
const RIVAL_MS = 4000;
/** The backends that stock TensorFlow.js trains a convolution on; on wasm it can't. */
const STOCK_BACKENDS = ["webgl", "cpu"] as const;

const SPEC: TrainingSpec = {
  network: convnetjsMnist,
  data: "digits",
  optimiser: "adam",
  learningRate: 0.002,
  batch: 64,
  seed: 1,
  validateEvery: 0,
};

/** The same small CNN on the same digits: trained in our page, by ConvNetJS, and by TensorFlow.js as it comes, in turns. */
export const cnnTrain: Measurement = {
  budgets: {
    cnn_train_examples_s: { limit: 5000, sense: "at-least" },
    cnn_train_examples_s_convnetjs: null,
    cnn_train_examples_s_stock_best: null,
    cnn_train_times_convnetjs: { limit: 12, sense: "at-least" },
    cnn_train_times_stock_best: { limit: 50, sense: "at-least" },
  },
  run: async (setting) => {
    const [own, convnetjs, stock]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < setting.runs; run += 1) {
      own.push(await setting.withFreshPage((page) => trainInPage(page, setting)));
      convnetjs.push(await setting.withRival("convnetjs-rival", trainConvnetjs));
      // One run is enough to name the best, and takes half a minute.
      if (run === 0) for (const backend of STOCK_BACKENDS) stock.push(await trainStock(setting, backend));
    }
    const best = Math.max(...stock);
    const [ours, theirs] = [median(own), median(convnetjs)];
    return {
      cnn_train_examples_s: perSecond(ours, own.length),
      cnn_train_examples_s_convnetjs: perSecond(theirs, convnetjs.length),
      cnn_train_examples_s_stock_best: perSecond(best, 1),
      cnn_train_times_convnetjs: { value: rounded(ours / theirs), unit: "times", n: own.length },
      cnn_train_times_stock_best: { value: rounded(ours / best), unit: "times", n: own.length },
    };
  },
};

async function trainInPage(page: Page, { origin }: BenchSetting): Promise<number> {
  await page.goto(`${origin}/fr/`);
  const train = (steps: number) =>
    fromPage(page, (debug, given) => debug.train(given.spec, given.steps), { spec: SPEC, steps });
  await train(WARM_UP_STEPS);
  return (await train(STEPS)).examplesPerSecond;
}

/** What `rival` is in a page of `convnetjs-rival` or `stock-tfjs-rival`. */
interface Rival {
  trainConvnetjs(durationMs: number): Promise<number>;
  trainStock(backend: string, durationMs: number): Promise<number>;
}

function trainConvnetjs(page: Page): Promise<number> {
  return page.evaluate(
    (durationMs) => (globalThis as unknown as { rival: Rival }).rival.trainConvnetjs(durationMs),
    RIVAL_MS,
  );
}

function trainStock(setting: BenchSetting, backend: string): Promise<number> {
  return setting.withRival("stock-tfjs-rival", (page) =>
    page.evaluate(
      ([name, durationMs]) => (globalThis as unknown as { rival: Rival }).rival.trainStock(name, durationMs),
      [backend, RIVAL_MS] as const,
    ),
  );
}

function perSecond(value: number, n: number): Figure {
  return { value: Math.round(value), unit: "examples/s", n };
}
