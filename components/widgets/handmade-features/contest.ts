/** A contest: the one learns and is tested, then the other. Outside React, so that a page can look at it whenever it likes. */

import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { ModelClient } from "@/lib/tf/client";
import type { BackendName, Evaluation, FailureReason } from "@/lib/tf/protocol";
import { createTrainingRun } from "@/lib/tf/training/create-training-run";
import type { ValidationPoint } from "@/lib/tf/training/training-protocol";
import type { TrainingRun, TrainingView } from "@/lib/tf/training/training-run";
import { CONTESTANTS, type Contestant, contestantSpec, STEPS } from "./contestants";

export interface Standing {
  readonly status: "waiting" | "learning" | "tested-now" | "done";
  readonly step: number;
  /** Looks at images that it doesn't learn from. */
  readonly looks: readonly ValidationPoint[];
  /** Time that it learnt for, in milliseconds. */
  readonly elapsedMs: number;
  /** On the test images; grows while they are gone through. */
  readonly test: Evaluation | null;
}

export interface ContestView {
  readonly status: "idle" | "running" | "done" | "failed";
  readonly failure: FailureReason | null;
  readonly backend: BackendName | null;
  readonly standings: Readonly<Record<Contestant, Standing>>;
}

const WAITING: Standing = { status: "waiting", step: 0, looks: [], elapsedMs: 0, test: null };
const START: ContestView = {
  status: "idle",
  failure: null,
  backend: null,
  standings: { handmade: WAITING, learned: WAITING },
};

type ContestService = Pick<ModelClient, "trainSlice" | "freeRun" | "evaluateRun">;

/** One contest at a time; starting another gives up the one that runs. */
export class Contest {
  readonly #service: ContestService;
  readonly #listeners = new Set<() => void>();
  #view = START;
  #abort: AbortController | null = null;

  constructor(service: ContestService) {
    this.#service = service;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ContestView => this.#view;

  /** Both learn from the same images, one after the other. */
  async start(data: ImageSetId, seed: number): Promise<void> {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.#show({ ...START, status: "running" });
    for (const who of CONTESTANTS) {
      const failure = await this.#compete(who, data, seed, abort.signal);
      if (abort.signal.aborted) return;
      if (failure) return this.#show({ status: "failed", failure });
    }
    this.#show({ status: "done" });
  }

  /** Gives up, and forgets what was found. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#show(START);
  }

  async #compete(
    who: Contestant,
    data: ImageSetId,
    seed: number,
    signal: AbortSignal,
  ): Promise<FailureReason | null> {
    const spec = contestantSpec(who, data, seed);
    const run = createTrainingRun(this.#service, spec, { lastStep: STEPS, now: () => performance.now() });
    try {
      const view = await finished(run, signal, (now) => this.#note(who, now));
      if (view.failure) return view.failure.reason;
      this.#stand(who, { status: "tested-now" });
      const result = await this.#service.evaluateRun(
        { network: spec.network, weights: view.weights, data },
        (test) => this.#stand(who, { test }),
        { signal },
      );
      if (!result.ok) return result.reason;
      this.#stand(who, { status: "done", test: result.value });
      return null;
    } finally {
      run.dispose();
    }
  }

  #note(who: Contestant, { step, validation, elapsedMs, backend }: TrainingView): void {
    this.#view = { ...this.#view, backend };
    this.#stand(who, { status: "learning", step, looks: validation, elapsedMs });
  }

  #stand(who: Contestant, part: Partial<Standing>): void {
    const { standings } = this.#view;
    this.#show({ standings: { ...standings, [who]: { ...standings[who], ...part } } });
  }

  #show(part: Partial<ContestView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** A run to its end, or to the moment it is given up. */
function finished(
  run: TrainingRun,
  signal: AbortSignal,
  onView: (view: TrainingView) => void,
): Promise<TrainingView> {
  return new Promise((resolve) => {
    const look = () => {
      const view = run.getSnapshot();
      if (signal.aborted) return;
      onView(view);
      if (view.status === "finished" || view.status === "failed") resolve(view);
    };
    run.subscribe(look);
    signal.addEventListener("abort", () => resolve(run.getSnapshot()), { once: true });
    run.start();
  });
}
