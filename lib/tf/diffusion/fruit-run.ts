/** A run that learns to draw fruits, on the page: it asks the worker for one slice after the other, and outlives what may happen to it. */

import type { ModelClient } from "@/lib/tf/model-client";
import type { BackendName, Failure, Result, Success } from "@/lib/tf/protocol";
import { Speedometer } from "@/lib/tf/training/speedometer";
import { ViewPublisher } from "@/lib/tf/training/view-publisher";
import type {
  FruitSlice,
  FruitSliceRequest,
  FruitTrainingSpec,
  FruitTrainingState,
  SampleOrder,
} from "./diffusion-protocol";
import type { FruitRunOptions, FruitRunView } from "./fruit-run-view";
import { LossPoints } from "./loss-points";
import { RunPlace } from "./run-place";
import { Gate, Turns } from "./run-turns";
import { SampleSchedule } from "./sample-schedule";

export type { FruitRunView } from "./fruit-run-view";

/** Slices are so long that the page hears of the run several times a second. */
const SLICE_MS = 200;
const MOST_STEPS = 1000;
const MOST_ACCIDENTS = 3;

let runs = 0;

type Client = Pick<ModelClient, "learnFruits" | "freeRun">;

/** What the next slice is to do. */
type Want = Pick<FruitSliceRequest, "steps" | "wantsState" | "samples">;

/** The run. Nothing is asked of the worker until it is started; the caller disposes it. */
export class FruitRun {
  readonly #client: Client;
  readonly #now: () => number;
  readonly #id: string;
  readonly #spec: FruitTrainingSpec;
  readonly #listeners = new Set<() => void>();
  readonly #publisher: ViewPublisher;
  readonly #speed = new Speedometer();
  readonly #losses: LossPoints;
  readonly #schedule: SampleSchedule;
  readonly #place: RunPlace;
  readonly #turns = new Turns();
  readonly #gate = new Gate();
  #status: FruitRunView["status"] = "idle";
  #backend: BackendName | null = null;
  #failure: Failure | null = null;
  #view: FruitRunView;
  #slice: AbortController | null = null;
  #isAsking = false;
  #accidents = 0;
  #isDisposed = false;

  constructor(client: Client, { spec, from, order, now }: FruitRunOptions) {
    this.#client = client;
    this.#spec = spec;
    this.#schedule = new SampleSchedule(order);
    this.#losses = new LossPoints(spec.batch);
    this.#place = new RunPlace(from);
    this.#now = now;
    this.#id = `fruits-${++runs}-${Math.round(now())}`;
    this.#status = from === null ? "idle" : "paused";
    this.#view = this.#createView();
    this.#publisher = new ViewPublisher(() => this.#publish(), now);
  }

  start(): void {
    if (this.#isGoing || this.#isOver || this.#isDisposed) return;
    this.#failure = null;
    this.#accidents = 0;
    this.#speed.start(this.#now());
    this.#become(this.#backend === null ? "loading" : "running");
    void this.#ask();
  }

  pause(): void {
    // The slice under way is still taken when it comes.
    if (this.#isGoing) this.#become("paused");
  }

  /** Lets others have the worker: a run that goes on waits, after the slice under way, until it is released. */
  hold(): void {
    this.#gate.shut();
    this.#publisher.note();
  }

  release(): void {
    if (!this.#gate.isShut) return;
    this.#gate.open();
    this.#speed.start(this.#now());
    this.#publisher.note();
  }

  /** Draws other samples from now on, and soon. */
  order(order: SampleOrder | null): void {
    this.#schedule.change(order);
    if (this.#place.step === 0 || this.#isGoing) return;
    void this.#once(() => {
      const samples = this.#schedule.dueAt(this.#now());
      return samples && { steps: 0, wantsState: false, samples };
    });
  }

  /** The run where it stands, to be kept; null before its first step. @returns once the slice under way has come */
  async snapshot(): Promise<FruitTrainingState | null> {
    const { step, state } = this.#place;
    const isHere = !this.#isGoing && this.#slice === null && state !== null;
    if (step > 0 && !isHere) await this.#once(() => ({ steps: 0, wantsState: true, samples: null }));
    return this.#place.state;
  }

  /** Has it been ended for good? */
  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#slice?.abort();
    this.#status = "finished";
    this.release();
    this.#client.freeRun(this.#id);
    this.#publisher.stop();
    this.#listeners.clear();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  getSnapshot(): FruitRunView {
    return this.#view;
  }

  get #isGoing(): boolean {
    return this.#status === "loading" || this.#status === "running";
  }

  get #isOver(): boolean {
    return this.#place.images >= this.#spec.images;
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isGoing) {
      await this.#gate.opening;
      await this.#once(() => (this.#isGoing && !this.#gate.isShut ? this.#nextWant() : null));
    }
    this.#isAsking = false;
  }

  #nextWant(): Want {
    const left = Math.ceil((this.#spec.images - this.#place.images) / this.#spec.batch);
    const isFirst = this.#place.step === 0;
    const now = this.#now();
    return {
      steps: isFirst ? 1 : Math.min(MOST_STEPS, left),
      wantsState: left <= 1 || this.#place.wantsStateAt(now),
      samples: isFirst ? null : this.#schedule.dueAt(now),
    };
  }

  /** One slice, after those that were asked for before. @param want - asked once it is its turn; null for none after all */
  #once(want: () => Want | null): Promise<void> {
    return this.#turns.take(async () => {
      const wanted = this.#isDisposed ? null : want();
      if (wanted !== null) await this.#cut(wanted);
    });
  }

  async #cut(want: Want): Promise<void> {
    const slice = new AbortController();
    this.#slice = slice;
    const request = { runId: this.#id, spec: this.#spec, ...this.#place.start, budgetMs: SLICE_MS, ...want };
    const result = await this.#client.learnFruits(request, { signal: slice.signal });
    this.#slice = null;
    if (slice.signal.aborted) return;
    this.#take(result, want.samples);
    this.#publisher.note();
  }

  #take(result: Result<FruitSlice | null>, order: SampleOrder | null): void {
    if (!result.ok) this.#takeFailure(result);
    else if (result.value === null) this.#goBack();
    else this.#takeSlice({ ...result, value: result.value }, order);
  }

  #takeSlice({ value, backend, elapsedMs }: Success<FruitSlice>, order: SampleOrder | null): void {
    const now = this.#now();
    this.#accidents = 0;
    this.#backend = backend;
    this.#place.take(value, now);
    this.#losses.addSlice(value);
    this.#speed.add(now, value.losses.length * this.#spec.batch);
    if (value.samples && order) {
      const samples = { images: value.images, order, pixels: value.samples };
      this.#schedule.note(samples, now, elapsedMs - value.learningMs);
    }
    if (this.#isOver) this.#status = "finished";
    else if (this.#status === "loading") this.#status = "running";
  }

  /** The worker has forgotten the run: it goes on from the last state that the page has. */
  #goBack(): void {
    this.#place.goBack();
    this.#losses.goBackTo(this.#place.images);
  }

  #takeFailure({ reason, detail }: Failure): void {
    this.#goBack();
    const isAccident = reason === "worker-crashed" || reason === "backend-lost";
    if (isAccident && ++this.#accidents < MOST_ACCIDENTS) return;
    if (reason === "cancelled") this.#status = "paused";
    else {
      this.#failure = { ok: false, reason, detail };
      this.#status = "failed";
    }
  }

  #become(status: FruitRunView["status"]): void {
    this.#status = status;
    this.#publisher.note();
  }

  #publish(): void {
    this.#view = this.#createView();
    for (const listener of this.#listeners) listener();
  }

  #createView(): FruitRunView {
    return {
      spec: this.#spec,
      status: this.#status,
      isHeld: this.#isGoing && this.#gate.isShut,
      step: this.#place.step,
      images: this.#place.images,
      losses: this.#losses.points,
      samples: this.#schedule.drawn,
      imagesPerSecond: this.#speed.perSecond,
      backend: this.#backend,
      failure: this.#failure,
    };
  }
}
