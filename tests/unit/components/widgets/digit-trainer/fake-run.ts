import { idleView } from "@/components/widgets/digit-trainer/trainer-session";
import { trainingSpec } from "@/components/widgets/digit-trainer/training-spec";
import { createRandom } from "@/lib/math/random";
import type { NamedArray, TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { TrainingRun, TrainingView } from "@/lib/tf/training/training-run";

/** The run that the widget asks for as a chapter shows it. */
export const SPEC: TrainingSpec = trainingSpec({
  data: "digits",
  seed: 1,
  batch: 64,
  rate: 4,
  optimiser: "adam",
  filters: 8,
});

/** Kernels of the digits network, in [−0.5, 0.5]. */
export function randomKernels(filters: number, seed = 1): NamedArray[] {
  const random = createRandom(seed);
  const shapes = { "conv1/kernel": [5, 5, 1, filters], "conv2/kernel": [5, 5, filters, 2 * filters] };
  return Object.entries(shapes).map(([name, shape]) => {
    const length = shape.reduce((size, side) => size * side, 1);
    return { name, shape, values: Float32Array.from({ length }, () => random() - 0.5) };
  });
}

/** A run of some steps whose loss halves with every ten, looked at every 25 steps and kept every 10. */
export function viewAfter(steps: number, change: Partial<TrainingView> = {}): TrainingView {
  const loss = (step: number) => 2.3 * 0.5 ** (step / 10);
  const every = (count: number) =>
    Array.from({ length: Math.floor(steps / count) + 1 }, (_, index) => index * count);
  const validation = every(25).map((step) => ({
    step,
    loss: loss(step),
    accuracy: 1 - 0.9 * 0.5 ** (step / 25),
  }));
  return {
    ...idleView(SPEC),
    status: "running",
    step: steps,
    curve: Array.from({ length: steps }, (_, index) => ({
      step: index + 1,
      loss: loss(index + 1),
      accuracy: 0.5,
    })),
    validation,
    checkpoints: every(10).map((step) => ({
      step,
      loss: step === 0 ? Number.NaN : loss(step),
      validation: validation.findLast((point) => point.step <= step) ?? null,
    })),
    weights: randomKernels(8),
    examplesPerSecond: 3200,
    elapsedMs: 20 * steps,
    stepMs: 20,
    backend: "wasm",
    ...change,
  };
}

/** A run that does nothing but note what it is told, and show what the test says. */
export class FakeRun implements TrainingRun {
  readonly calls: string[] = [];
  readonly #listeners = new Set<() => void>();
  #view: TrainingView;

  constructor(spec: TrainingSpec) {
    this.#view = idleView(spec);
  }

  /** Makes it look so. */
  show(view: TrainingView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  start = () => void this.calls.push("start");
  pause = () => void this.calls.push("pause");
  stepOnce = () => void this.calls.push("stepOnce");
  stop = () => void this.calls.push("stop");
  dismissRelocation = () => void this.calls.push("dismissRelocation");
  dispose = () => void this.calls.push("dispose");

  goTo(step: number): void {
    this.calls.push(`goTo ${step}`);
  }

  reset(spec?: TrainingSpec): void {
    this.calls.push(`reset ${spec?.learningRate}`);
    if (spec) this.show(idleView(spec));
  }

  adopt(spec: TrainingSpec, { step }: TrainingState): void {
    this.calls.push(`adopt ${spec.optimiser} at ${step}`);
  }

  settled = () => Promise.resolve();

  snapshot(): TrainingState | null {
    const { step, weights } = this.#view;
    return weights.length > 0 ? { step, weights, slots: [] } : null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  getSnapshot = () => this.#view;
}
