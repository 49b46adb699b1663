import type { ModelClient } from "@/lib/tf/client";
import type { Result } from "@/lib/tf/protocol";
import { createTrainingRun } from "@/lib/tf/training/create-training-run";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import type { TrainingView } from "@/lib/tf/training/training-run";

/** What became of a training run that came to its end. */
export interface TrainingReport
  extends Pick<TrainingView, "stepMs" | "parts" | "validation" | "divergence" | "relocation"> {
  /** One a step, up to 1,000 steps; beyond, means of several. */
  readonly losses: readonly number[];
  /** From the call to the first loss on the page, in milliseconds. */
  readonly firstLossMs: number;
  /** From the first loss to the last, looks at the held-out images included; NaN for a single slice. */
  readonly examplesPerSecond: number;
}

/**
 * Trains for so many steps, and tells what became of it, like a job of the worker.
 * @param onView - called with each view, for a measurement or a test that does something in the middle
 */
export async function trainForReport(
  client: ModelClient,
  spec: TrainingSpec,
  steps: number,
  onView: (view: TrainingView) => void = () => undefined,
): Promise<Result<TrainingReport>> {
  const now = () => performance.now();
  const run = createTrainingRun(client, spec, { lastStep: steps, now });
  const startMs = now();
  let first: { readonly atMs: number; readonly step: number } | null = null;
  try {
    const view = await new Promise<TrainingView>((resolve) => {
      run.subscribe(() => {
        const seen = run.getSnapshot();
        if (first === null && seen.step > 0) first = { atMs: now(), step: seen.step };
        onView(seen);
        if (seen.status === "finished" || seen.status === "failed") resolve(seen);
      });
      run.start();
    });
    return report(view, startMs, first, now());
  } finally {
    run.dispose();
  }
}

/** How a run did on images that it hadn't seen. */
export interface TestedReport {
  /** From the call to the end of the run, the start of the worker included, in milliseconds. */
  readonly tookMs: number;
  /** Share of the 10,000 test images read right, in [0, 1]. */
  readonly accuracy: number;
}

/** Trains for so many steps, and tries the last moment of the run on the test images. */
export async function trainAndTest(
  client: ModelClient,
  spec: TrainingSpec,
  steps: number,
): Promise<Result<TestedReport>> {
  const startMs = performance.now();
  let weights: TrainingView["weights"] = [];
  const trained = await trainForReport(client, spec, steps, (view) => {
    weights = view.weights;
  });
  if (!trained.ok) return trained;
  const tookMs = performance.now() - startMs;
  const { data } = spec;
  if (typeof data !== "string") throw new Error("images of one's own have no test set");
  const tested = await client.evaluateRun({ data, network: spec.network, weights }, () => undefined);
  if (!tested.ok) return tested;
  const { correct, total } = tested.value;
  return { ...tested, value: { tookMs, accuracy: correct / total } };
}

function report(
  view: TrainingView,
  startMs: number,
  first: { readonly atMs: number; readonly step: number } | null,
  endMs: number,
): Result<TrainingReport> {
  const { failure, backend, stepMs, parts, elapsedMs, validation, divergence, relocation } = view;
  if (failure !== null) return { ok: false, ...failure };
  if (backend === null || first === null)
    return { ok: false, reason: "cancelled", detail: "no step was made" };
  const examples = view.spec.batch * (view.step - first.step);
  const value: TrainingReport = {
    stepMs,
    parts,
    validation,
    divergence,
    relocation,
    losses: view.curve.map(({ loss }) => loss),
    firstLossMs: first.atMs - startMs,
    examplesPerSecond: examples === 0 ? Number.NaN : (1000 * examples) / (endMs - first.atMs),
  };
  return { ok: true, value, backend, elapsedMs };
}
