/** What is known of a training run since it began; a reset makes a new one. */

import type { BackendName, Success } from "@/lib/tf/protocol";
import { RunHistory } from "./run-history";
import { Speedometer } from "./speedometer";
import type { Divergence, TrainingSpec, TrainingState, TrainSlice } from "./training-protocol";
import type { Relocation, TrainingView } from "./training-run";

/** Tells the runs of a page apart in the worker. */
let courses = 0;

export class RunCourse {
  readonly runId = `run-${++courses}`;
  readonly spec: TrainingSpec;
  readonly history: RunHistory;
  readonly speed = new Speedometer();
  /** The moment shown; null before the first slice. */
  state: TrainingState | null;
  divergence: Divergence | null = null;
  relocation: Relocation | null = null;
  failure: TrainingView["failure"] = null;
  /** Must the next slice be asked for with the state, since the worker doesn't stand there? */
  needsState: boolean;
  #backend: BackendName | null = null;
  #hasLostWorker = false;
  /** Accidents since the last slice that was made. */
  #accidents = 0;
  #stepMs: number | null = null;
  #parts = 1;
  #elapsedMs = 0;

  /** @param start - where it begins, if not with its first weights */
  constructor(spec: TrainingSpec, start: TrainingState | null = null) {
    this.spec = spec;
    this.state = start;
    this.needsState = start !== null;
    this.history = new RunHistory(start);
  }

  get step(): number {
    return this.state?.step ?? 0;
  }

  get hasBegun(): boolean {
    return this.#backend !== null;
  }

  /** Takes a slice that has come back. @param nowMs - when it did */
  add({ value: slice, backend, elapsedMs }: Success<TrainSlice>, nowMs: number): void {
    this.#noteBackend(backend);
    const steps = slice.losses.length;
    // What the first one took was mostly fetching and starting.
    this.#elapsedMs += this.#stepMs === null ? steps * slice.stepMs : elapsedMs;
    if (this.#stepMs === null) this.speed.start(nowMs);
    else this.speed.add(nowMs, steps * this.spec.batch);
    this.history.add(slice);
    this.state = slice.state;
    this.needsState = false;
    this.divergence = slice.divergence;
    this.#stepMs = slice.stepMs;
    this.#parts = slice.parts;
    this.#accidents = 0;
  }

  /** Notes that a worker or a device was lost. @returns how many times since the last slice that was made */
  noteAccident({ isWorker }: { readonly isWorker: boolean }): number {
    this.#hasLostWorker ||= isWorker;
    this.needsState = true;
    this.#accidents += 1;
    return this.#accidents;
  }

  /** Begins to move again from the moment shown; what came after it is given up. @param nowMs - when */
  resume(nowMs: number): void {
    this.history.cutAfter(this.step);
    this.divergence = null;
    this.failure = null;
    this.#accidents = 0;
    this.speed.start(nowMs);
  }

  /** Goes back to the newest checkpoint at or before a step. */
  goTo(step: number): void {
    this.state = this.history.checkpointAt(step)?.state ?? this.state;
    this.needsState = this.state !== null;
    this.failure = null;
  }

  /** Does it stand where it went wrong, so that it would only do so again? */
  get hasDiverged(): boolean {
    return (
      this.divergence !== null && this.state === this.history.checkpointAt(Number.POSITIVE_INFINITY)?.state
    );
  }

  /** The part of a view that is known here. */
  view({ isGoing }: { readonly isGoing: boolean }): Omit<TrainingView, "status" | "lastStep"> {
    const { history, spec, state, divergence, relocation, failure } = this;
    const { curve, validation, gradients, checkpoints } = history;
    const stepMs = this.#stepMs;
    const first = stepMs === null ? 0 : (1000 * spec.batch) / stepMs;
    return {
      spec,
      step: this.step,
      curve,
      validation,
      gradients,
      checkpoints,
      weights: state?.weights ?? NO_WEIGHTS,
      examplesPerSecond: isGoing ? (this.speed.perSecond ?? first) : 0,
      elapsedMs: this.#elapsedMs,
      stepMs,
      parts: this.#parts,
      backend: this.#backend,
      divergence,
      relocation,
      failure,
    };
  }

  #noteBackend(backend: BackendName): void {
    if (this.#backend !== null) {
      const from = this.#hasLostWorker ? "worker" : this.#backend;
      if (from !== backend) this.relocation = { from, to: backend, step: this.step };
    }
    this.#backend = backend;
    this.#hasLostWorker = false;
  }
}

const NO_WEIGHTS: TrainingView["weights"] = [];
