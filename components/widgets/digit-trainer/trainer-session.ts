/** The run of one widget, begun with its first use; until then, what would be shown of it. */

import type { TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { TrainingRun, TrainingView } from "@/lib/tf/training/training-run";
import { isSameRun } from "./training-spec";

/** What the reader does to the run. */
export type RunAction = "start" | "pause" | "stepOnce" | "stop" | "dismissRelocation";

/** Follows one run after another: React may end a widget and take it up again. */
export class TrainerSession {
  readonly #open: (spec: TrainingSpec) => TrainingRun;
  readonly #listeners = new Set<() => void>();
  #idle: TrainingView;
  #run: TrainingRun | null = null;

  constructor(open: (spec: TrainingSpec) => TrainingRun, spec: TrainingSpec) {
    this.#open = open;
    this.#idle = idleView(spec);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): TrainingView => this.#run?.getSnapshot() ?? this.#idle;

  act(action: RunAction): void {
    this.#opened()[action]();
  }

  /** Pauses, and shows the newest checkpoint at or before a step. */
  goTo(step: number): void {
    this.#run?.goTo(step);
  }

  /** Back to the first weights of that specification. */
  reset(spec: TrainingSpec): void {
    this.#idle = idleView(spec);
    if (this.#run) this.#run.reset(spec);
    else this.#notify();
  }

  /** The settings have changed: a run that hasn't begun takes them at once, another with its next reset. */
  settle(spec: TrainingSpec): void {
    const { status, spec: shown } = this.getSnapshot();
    if (status === "idle" && !isSameRun(shown, spec)) this.reset(spec);
  }

  /** Begins from a moment that the reader brought along. */
  adopt(spec: TrainingSpec, state: TrainingState): void {
    this.#opened().adopt(spec, state);
  }

  /** The complete moment shown, once a paused run has come to rest; null before the first slice. */
  async settledMoment(): Promise<TrainingState | null> {
    await this.#run?.settled();
    return this.snapshot();
  }

  /** The complete moment shown; null before the first slice. */
  snapshot(): TrainingState | null {
    return this.#run?.snapshot() ?? null;
  }

  /** Ends the run and frees what the worker holds for it. */
  close(): void {
    this.#run?.dispose();
    this.#run = null;
  }

  #opened(): TrainingRun {
    if (this.#run) return this.#run;
    const run = this.#open(this.#idle.spec);
    run.subscribe(() => this.#notify());
    this.#run = run;
    return run;
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A run before its first step. */
export function idleView(spec: TrainingSpec): TrainingView {
  return {
    status: "idle",
    spec,
    step: 0,
    lastStep: null,
    curve: [],
    validation: [],
    gradients: [],
    checkpoints: [],
    weights: [],
    examplesPerSecond: 0,
    elapsedMs: 0,
    stepMs: null,
    parts: 1,
    backend: null,
    divergence: null,
    relocation: null,
    failure: null,
  };
}
