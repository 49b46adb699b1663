/** A training run on the page: it asks the worker for one slice after the other, and outlives what may happen to the worker. */

import type { ModelClient } from "@/lib/tf/model-client";
import type { Failure, Result } from "@/lib/tf/protocol";
import { RunCourse } from "./run-course";
import type { TrainingSpec, TrainingState, TrainSlice, TrainSliceRequest } from "./training-protocol";
import type { TrainingRun, TrainingView } from "./training-run";
import { ViewPublisher } from "./view-publisher";

export interface TrainingRunOptions {
  /** Last step of the run; null, the default, to go on until it is stopped. */
  readonly lastStep?: number | null;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

type TrainingClient = Pick<ModelClient, "trainSlice" | "freeRun">;

/** A slice begins no step after so many milliseconds, so that other jobs have their turn. */
const SLICE_MS = 100;
const MOST_STEPS = 1000;
/** After so many accidents without a step between them a run is given up. */
const MOST_ACCIDENTS = 3;

/**
 * A run before its first step. Nothing is asked of the worker until it is started; the caller disposes it.
 * @param client - asked for slices, in its queue with all other jobs
 */
export function createTrainingRun(
  client: TrainingClient,
  spec: TrainingSpec,
  options: TrainingRunOptions,
): TrainingRun {
  return new SlicedTrainingRun(client, spec, options);
}

class SlicedTrainingRun implements TrainingRun {
  readonly #client: TrainingClient;
  readonly #now: () => number;
  readonly #lastStep: number | null;
  readonly #listeners = new Set<() => void>();
  readonly #publisher: ViewPublisher;
  #course: RunCourse;
  #status: TrainingView["status"] = "idle";
  #view: TrainingView;
  /** Aborts the slice that is under way, if one is. */
  #slice: AbortController | null = null;
  /** What the worker was last asked for. */
  #answer: Promise<unknown> | null = null;
  #isSingleStep = false;
  #isStopped = false;
  #isDisposed = false;

  constructor(client: TrainingClient, spec: TrainingSpec, { lastStep = null, now }: TrainingRunOptions) {
    this.#client = client;
    this.#now = now;
    this.#lastStep = lastStep;
    this.#course = new RunCourse(spec);
    this.#view = this.#createView();
    this.#publisher = new ViewPublisher(() => this.#publish(), now);
  }

  start(): void {
    this.#go({ isSingleStep: false });
  }

  stepOnce(): void {
    this.#go({ isSingleStep: true });
  }

  pause(): void {
    // The slice under way is still taken when it comes.
    if (this.#isGoing) this.#become("paused");
  }

  stop(): void {
    if (this.#status === "idle" || this.#isDisposed) return;
    this.#abandonSlice();
    this.#isStopped = true;
    this.#client.freeRun(this.#course.runId);
    this.#become("finished");
  }

  reset(spec: TrainingSpec = this.#course.spec): void {
    this.#begin(new RunCourse(spec), "idle");
  }

  adopt(spec: TrainingSpec, state: TrainingState): void {
    this.#begin(new RunCourse(spec, structuredClone(state)), "paused");
  }

  goTo(step: number): void {
    if (this.#isDisposed || this.#course.state === null) return;
    this.#abandonSlice();
    this.#course.goTo(step);
    this.#become(this.#isStopped || this.#isOver() ? "finished" : "paused");
  }

  dismissRelocation(): void {
    if (this.#course.relocation === null) return;
    this.#course.relocation = null;
    this.#publisher.note();
  }

  async settled(): Promise<void> {
    // Whoever takes the slice has waited for it longer, and has it by then.
    if (!this.#isGoing && this.#slice) await this.#answer;
  }

  snapshot(): TrainingState | null {
    return this.#course.state;
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#status = "finished";
    this.#abandonSlice();
    this.#client.freeRun(this.#course.runId);
    this.#publisher.stop();
    this.#listeners.clear();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  getSnapshot(): TrainingView {
    return this.#view;
  }

  get #isGoing(): boolean {
    return this.#status === "loading" || this.#status === "running";
  }

  #go({ isSingleStep }: { readonly isSingleStep: boolean }): void {
    // Started while its single step is under way, the run goes on after it.
    if (this.#isGoing && !isSingleStep) this.#isSingleStep = false;
    if (this.#isDisposed || this.#isGoing || this.#isStopped || this.#isOver()) return;
    this.#isSingleStep = isSingleStep;
    this.#course.resume(this.#now());
    this.#become(this.#course.hasBegun ? "running" : "loading");
    void this.#askForSlices();
  }

  #isOver(): boolean {
    return this.#course.hasDiverged || (this.#lastStep !== null && this.#course.step >= this.#lastStep);
  }

  #begin(course: RunCourse, status: TrainingView["status"]): void {
    if (this.#isDisposed) return;
    this.#abandonSlice();
    this.#client.freeRun(this.#course.runId);
    this.#course = course;
    this.#isStopped = false;
    this.#become(status);
  }

  async #askForSlices(): Promise<void> {
    // Whoever waits for a slice goes on asking when it has come.
    if (this.#slice) return;
    const slice = new AbortController();
    this.#slice = slice;
    while (this.#isGoing) {
      const isSingleStep = this.#isSingleStep;
      const answer = this.#client.trainSlice(this.#request(), { signal: slice.signal });
      this.#answer = answer;
      const result = await answer;
      if (slice.signal.aborted) return;
      this.#take(result, { isSingleStep: isSingleStep && this.#isSingleStep });
    }
    this.#slice = null;
  }

  #abandonSlice(): void {
    this.#slice?.abort();
    this.#slice = null;
    this.#course.needsState = this.#course.state !== null;
  }

  #request(): TrainSliceRequest {
    const { runId, spec, state, step, needsState, history, hasBegun } = this.#course;
    const left = this.#lastStep === null ? MOST_STEPS : Math.min(MOST_STEPS, this.#lastStep - step);
    return {
      runId,
      spec,
      from: needsState ? state : null,
      step,
      before: history.losses,
      // The first loss is shown as soon as there is one.
      steps: this.#isSingleStep || !hasBegun ? 1 : left,
      budgetMs: SLICE_MS,
    };
  }

  #take(result: Result<TrainSlice | null>, { isSingleStep }: { readonly isSingleStep: boolean }): void {
    const course = this.#course;
    if (!result.ok) this.#takeFailure(result);
    else if (result.value === null) course.needsState = true;
    else {
      course.add({ ...result, value: result.value }, this.#now());
      if (this.#isOver()) this.#status = "finished";
      else if (isSingleStep && this.#isGoing) this.#status = "paused";
      else if (this.#status === "loading") this.#status = "running";
    }
    this.#publisher.note();
  }

  #takeFailure({ reason, detail }: Failure): void {
    const course = this.#course;
    course.needsState = course.state !== null;
    const isAccident = reason === "worker-crashed" || reason === "backend-lost";
    if (isAccident) {
      const accidents = course.noteAccident({ isWorker: reason === "worker-crashed" });
      if (!this.#isGoing || accidents < MOST_ACCIDENTS) return;
    }
    // The page has ended the worker: whoever starts the run again gets a new one.
    if (reason === "cancelled") this.#status = "paused";
    else {
      course.failure = { reason, detail };
      this.#status = "failed";
    }
  }

  #become(status: TrainingView["status"]): void {
    this.#status = status;
    this.#publisher.note();
  }

  #publish(): void {
    this.#view = this.#createView();
    for (const listener of this.#listeners) listener();
  }

  #createView(): TrainingView {
    return {
      ...this.#course.view({ isGoing: this.#isGoing }),
      status: this.#status,
      lastStep: this.#lastStep,
    };
  }
}
