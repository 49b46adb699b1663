/** The run of one widget: opened with its first use, so that a page on which nobody trains doesn't load what trains. */

import type { TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { TrainingRun, TrainingView } from "@/lib/tf/training/training-run";
import { isSameRun } from "./training-spec";

/** What the reader does to the run. */
export type RunAction = "start" | "pause" | "stepOnce" | "stop" | "dismissRelocation";

/** Follows one run, or what would be shown of one that hasn't been opened yet. */
export class TrainerSession {
  readonly #open: (spec: TrainingSpec) => Promise<TrainingRun>;
  readonly #listeners = new Set<() => void>();
  #view: TrainingView;
  #opening: Promise<TrainingRun | null> | null = null;
  #run: TrainingRun | null = null;
  #isClosed = false;

  constructor(open: (spec: TrainingSpec) => Promise<TrainingRun>, spec: TrainingSpec) {
    this.#open = open;
    this.#view = idleView(spec);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): TrainingView => this.#run?.getSnapshot() ?? this.#view;

  /** Does something to the run, which is opened if it wasn't yet. */
  act(action: RunAction): void {
    void this.#withRun((run) => run[action]());
  }

  /** Pauses, and shows the newest checkpoint at or before a step. */
  goTo(step: number): void {
    this.#run?.goTo(step);
  }

  /** Back to the first weights of that specification, and off again at once if asked. */
  reset(spec: TrainingSpec, { andStart = false } = {}): void {
    if (this.#run || andStart) {
      void this.#withRun((run) => {
        run.reset(spec);
        if (andStart) run.start();
      });
    } else {
      this.#show(idleView(spec));
    }
  }

  /** The settings have changed: a run that hasn't begun takes them at once, another with its next reset. */
  settle(spec: TrainingSpec): void {
    const { status, spec: shown } = this.getSnapshot();
    if (status === "idle" && !isSameRun(shown, spec)) this.reset(spec);
  }

  /** Begins from a moment that the reader brought along. */
  adopt(spec: TrainingSpec, state: TrainingState): void {
    void this.#withRun((run) => run.adopt(spec, state));
  }

  /** The complete moment shown; null before the first slice. */
  snapshot(): TrainingState | null {
    return this.#run?.snapshot() ?? null;
  }

  /** Ends the run. The session may be used again, with a new one. */
  close(): void {
    this.#isClosed = true;
    this.#run?.dispose();
    this.#run = null;
    this.#opening = null;
  }

  async #withRun(use: (run: TrainingRun) => void): Promise<void> {
    this.#isClosed = false;
    this.#opening ??= this.#start();
    const run = await this.#opening;
    if (run && run === this.#run) use(run);
  }

  async #start(): Promise<TrainingRun | null> {
    const { spec } = this.#view;
    this.#show({ ...idleView(spec), status: "loading" });
    try {
      const run = await this.#open(spec);
      if (this.#isClosed) {
        run.dispose();
        return null;
      }
      this.#run = run;
      run.subscribe(() => this.#notify());
      this.#notify();
      return run;
    } catch (error) {
      this.#opening = null;
      const failure = { reason: "worker-crashed", detail: String(error) } as const;
      this.#show({ ...idleView(spec), status: "failed", failure });
      return null;
    }
  }

  #show(view: TrainingView): void {
    this.#view = view;
    this.#notify();
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
