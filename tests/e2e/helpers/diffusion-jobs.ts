import type { Page } from "playwright/test";
import { fruitTrainerModel, trainingSpecOf } from "@/components/widgets/fruit-trainer/fruit-trainer.model";
import { ingredients, noisyPicture } from "@/components/widgets/unet-inside/noisy-picture";
import type { BackendName } from "@/lib/tf/protocol";

const RED_APPLE = { fruit: "apple", colour: "red" } as const;
const TIME = 0.5;
/** A block of each of the three sizes, and the answer. */
const PARTS = ["down32", "middle2", "up16", "out"];
const LEARNING_STEPS = 3;

/** Opens a light page whose compute service runs on a backend. */
export async function openForJobs(page: Page, backend: BackendName): Promise<void> {
  await page.goto(`/en/?backend=${backend}`);
  await page.waitForFunction(() => window.__courseDebug !== undefined);
}

/** What the network that ships makes of a noisy red apple, as "unet-inside" asks: maps by the part that gave them. */
export async function mapsInPage(page: Page): Promise<{
  readonly backend: BackendName;
  readonly maps: Readonly<Record<string, readonly number[]>>;
}> {
  const pixels = [...noisyPicture(ingredients(RED_APPLE, 7), TIME)];
  return page.evaluate(
    async ({ pixels, prompt, time, parts }) => {
      const request = { time, prompt, pixels: Float32Array.from(pixels) };
      const look = await window.__courseDebug?.lookInsideUNet({ kind: "maps", network: "fruits", request });
      if (!look?.ok) throw new Error(`no maps: ${look?.reason} ${look?.detail}`);
      const seen = look.value.parts.filter(({ part }) => parts.includes(part));
      return {
        backend: look.backend,
        maps: Object.fromEntries(seen.map((one) => [one.part, [...one.values]])),
      };
    },
    { pixels, prompt: RED_APPLE, time: TIME, parts: PARTS },
  );
}

/** The losses of the first steps of the small network that "fruit-trainer" trains. */
export async function learnInPage(page: Page): Promise<{
  readonly backend: BackendName;
  readonly losses: readonly number[];
}> {
  // Larger steps on fewer images than in the demo: so a few of them change the losses.
  const spec = { ...trainingSpecOf(fruitTrainerModel.init({})), batch: 4, learningRate: 0.05 };
  return page.evaluate(
    async ({ spec, steps }) => {
      const slice = { runId: "check", spec, step: 0, from: null, steps, budgetMs: 60_000 };
      const learnt = await window.__courseDebug?.learnFruits({ ...slice, wantsState: false, samples: null });
      if (!learnt?.ok) throw new Error(`no losses: ${learnt?.reason} ${learnt?.detail}`);
      return { backend: learnt.backend, losses: [...(learnt.value?.losses ?? [])] };
    },
    { spec, steps: LEARNING_STEPS },
  );
}
