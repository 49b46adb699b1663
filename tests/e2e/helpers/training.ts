import type { Page } from "playwright/test";
import type { BackendName } from "@/lib/tf/protocol";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import { expect } from "@/tests/e2e/helpers/course-test";

/** A small network that learns digits cut to 12 × 12 pixels: quick on imitated graphics cards as well. */
export const SMALL_RUN: TrainingSpec = {
  network: {
    inputShape: [12, 12, 1],
    layers: [
      { kind: "conv2d", filters: 4, kernel: 3, activation: "relu" },
      { kind: "maxPool2d", size: 2 },
      { kind: "flatten" },
      { kind: "dense", units: 10, activation: "softmax" },
    ],
  },
  data: "digits",
  // Plain descent doesn't magnify what differs in the last digits.
  optimiser: "sgd",
  learningRate: 0.1,
  batch: 16,
  seed: 1,
  validateEvery: 200,
};

/** Several slices on any backend. */
const STEPS = 600;

/** What befalls a run: the worker is ended, or the device of its backend taken away. */
export type Accident = "worker" | "device";

/** Opens a page that can train, on a backend. Its workers can be ended by an {@link Accident}. */
export async function openForTraining(page: Page, backend: BackendName): Promise<void> {
  await page.addInitScript(() => {
    const RealWorker = window.Worker;
    window.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        // Without any event, as when the browser itself ends a worker.
        window.addEventListener("accident-worker", () => this.terminate(), { once: true });
      }
    };
  });
  await page.goto(`/en/?backend=${backend}`);
  await page.waitForFunction(() => window.__courseDebug !== undefined);
}

/** Trains for {@link STEPS} steps. @param accident - happens in the slice after the twentieth step */
export async function trainInPage(page: Page, spec: TrainingSpec, accident: Accident | null = null) {
  const report = await page.evaluate(
    async ([run, steps, what]) => {
      let hasHappened = what === null;
      return window.__courseDebug?.train(run, steps, ({ step }) => {
        if (hasHappened || step < 20) return;
        hasHappened = true;
        if (what === "device") window.__courseDebug?.loseDevice();
        else window.dispatchEvent(new Event("accident-worker"));
      });
    },
    [spec, STEPS, accident] as const,
  );
  if (!report?.ok) throw new Error(`the page can't train: ${report?.reason} ${report?.detail}`);
  return { ...report.value, backend: report.backend };
}

/** The same losses but for rounding, which differs from backend to backend. */
export function expectSameLosses(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  const differences = found.map((loss, index) => Math.abs(loss - (expected[index] ?? Number.NaN)));
  expect(Math.max(...differences)).toBeLessThan(0.01);
}
