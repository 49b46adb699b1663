/** A run that learns to draw fruits, on the page: it asks the worker for one slice after the other, and outlives what may happen to it. */

import type { ModelClient } from "@/lib/tf/model-client";
import type { BackendName, Failure, Result } from "@/lib/tf/protocol";
import { Speedometer } from "@/lib/tf/training/speedometer";
import { ViewPublisher } from "@/lib/tf/training/view-publisher";
import type { FruitSlice, FruitTrainingSpec, FruitTrainingState, SampleOrder } from "./diffusion-protocol";

/** A mean of the losses of some steps. */
export interface FruitLoss {
  /** Images learnt from. */
  readonly images: number;
  readonly loss: number;
}

/** What was drawn of a run, and when. */
export interface FruitSamples {
  readonly images: number;
  readonly order: SampleOrder;
  /** `[images, side, side, 3]`. */
  readonly pixels: Float32Array;
}

export interface FruitRunView {
  readonly spec: FruitTrainingSpec;
  readonly status: "idle" | "loading" | "running" | "paused" | "finished" | "failed";
  readonly step: number;
  readonly images: number;
  readonly losses: readonly FruitLoss[];
  readonly samples: FruitSamples | null;
  /** Null until it is known. */
  readonly imagesPerSecond: number | null;
  readonly backend: BackendName | null;
  readonly failure: Failure | null;
}

/** Slices are so long that the page hears of the run several times a second. */
const SLICE_MS = 200;
const MOST_STEPS = 1000;
/** Samples take at most about a tenth of the time, and aren't drawn more often than this. */
const SAMPLES_EVERY_MS = 2500;
const SAMPLE_SHARE = 10;
/** What is lost at most if the worker ends. */
const STATE_EVERY_MS = 10_000;
/** A curve has at most so many points; beyond it, each stands for more images. */
const MOST_POINTS = 400;
const MOST_ACCIDENTS = 3;

let runs = 0;

type Client = Pick<ModelClient, "learnFruits" | "freeRun">;

/** The run. Nothing is asked of the worker until it is started; the caller disposes it. */
export class FruitRun {
  readonly #client: Client;
  readonly #now: () => number;
  readonly #id: string;
  readonly #spec: FruitTrainingSpec;
  readonly #listeners = new Set<() => void>();
  readonly #publisher: ViewPublisher;
  readonly #speed = new Speedometer();
  #order: SampleOrder | null;
  #state: FruitTrainingState | null;
  #status: FruitRunView["status"] = "idle";
  #step = 0;
  #images = 0;
  #losses: FruitLoss[] = [];
  #imagesPerPoint: number;
  #samples: FruitSamples | null = null;
  #backend: BackendName | null = null;
  #failure: Failure | null = null;
  #view: FruitRunView;
  #slice: AbortController | null = null;
  #needsState: boolean;
  #wantsSamples = true;
  #nextSamplesMs = 0;
  #nextStateMs = 0;
  #accidents = 0;
  #isDisposed = false;

  constructor(
    client: Client,
    {
      spec,
      from,
      order,
      now,
    }: {
      readonly spec: FruitTrainingSpec;
      /** Where the run stands; null for its first step. */
      readonly from: FruitTrainingState | null;
      readonly order: SampleOrder | null;
      readonly now: () => number;
    },
  ) {
    this.#client = client;
    this.#spec = spec;
    this.#order = order;
    this.#now = now;
    this.#id = `fruits-${++runs}-${Math.round(now())}`;
    this.#state = from;
    this.#needsState = from !== null;
    this.#step = from?.step ?? 0;
    this.#images = from?.images ?? 0;
    this.#imagesPerPoint = spec.batch;
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

  /** Draws other samples from now on, and soon. */
  order(order: SampleOrder | null): void {
    this.#order = order;
    this.#wantsSamples = order !== null;
    if (order !== null && this.#step > 0 && !this.#isGoing) void this.#drawWhilePaused();
  }

  /** The run where it stands, to be kept; null before its first step. @returns once the slice under way has come */
  async snapshot(): Promise<FruitTrainingState | null> {
    const wasGoing = this.#isGoing;
    this.pause();
    while (this.#slice) await new Promise((resolve) => setTimeout(resolve, 20));
    if (this.#step > 0 && this.#state?.step !== this.#step) await this.#once({ steps: 0, wantsState: true });
    if (wasGoing) this.start();
    return this.#state?.step === this.#step ? this.#state : null;
  }

  /** Has it been ended for good? */
  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#slice?.abort();
    this.#status = "finished";
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
    return this.#images >= this.#spec.images;
  }

  async #ask(): Promise<void> {
    if (this.#slice) return;
    while (this.#isGoing) {
      const left = Math.ceil((this.#spec.images - this.#images) / this.#spec.batch);
      const isFirst = this.#step === 0;
      const now = this.#now();
      await this.#once({
        steps: isFirst ? 1 : Math.min(MOST_STEPS, left),
        wantsState: now >= this.#nextStateMs || left <= 1,
        samples: !isFirst && (this.#wantsSamples || now >= this.#nextSamplesMs) ? this.#order : null,
      });
    }
  }

  async #drawWhilePaused(): Promise<void> {
    if (this.#slice) return;
    await this.#once({ steps: 0, wantsState: false, samples: this.#order });
  }

  /** One slice. */
  async #once(want: {
    readonly steps: number;
    readonly wantsState: boolean;
    readonly samples?: SampleOrder | null;
  }): Promise<void> {
    const slice = new AbortController();
    this.#slice = slice;
    const { samples = null, steps, wantsState } = want;
    const result = await this.#client.learnFruits(
      {
        runId: this.#id,
        spec: this.#spec,
        step: this.#needsState ? (this.#state?.step ?? 0) : this.#step,
        from: this.#needsState ? this.#state : null,
        steps,
        budgetMs: SLICE_MS,
        wantsState,
        samples,
      },
      { signal: slice.signal },
    );
    this.#slice = null;
    if (slice.signal.aborted) return;
    this.#take(result, samples);
    this.#publisher.note();
  }

  #take(result: Result<FruitSlice | null>, order: SampleOrder | null): void {
    if (!result.ok) {
      this.#takeFailure(result);
      return;
    }
    const { value, backend, elapsedMs } = result;
    if (value === null) {
      this.#goBack();
      return;
    }
    this.#needsState = false;
    this.#accidents = 0;
    this.#backend = backend;
    this.#add(value);
    const now = this.#now();
    if (value.state) {
      this.#state = value.state;
      this.#nextStateMs = now + STATE_EVERY_MS;
    }
    if (value.samples && order) {
      this.#samples = { images: value.images, order, pixels: value.samples };
      this.#wantsSamples = false;
      const tookMs = elapsedMs - value.learningMs;
      this.#nextSamplesMs = now + Math.max(SAMPLES_EVERY_MS, SAMPLE_SHARE * tookMs);
    }
    if (this.#isOver) this.#status = "finished";
    else if (this.#status === "loading") this.#status = "running";
  }

  #add({ losses, step, images }: FruitSlice): void {
    const { batch } = this.#spec;
    for (const [index, loss] of losses.entries())
      this.#addLoss(images - (losses.length - 1 - index) * batch, loss);
    this.#speed.add(this.#now(), losses.length * batch);
    this.#step = step;
    this.#images = images;
  }

  #addLoss(images: number, loss: number): void {
    const last = this.#losses.at(-1);
    const place = Math.ceil(images / this.#imagesPerPoint);
    if (last && Math.ceil(last.images / this.#imagesPerPoint) === place) {
      // A point moves towards the last of its losses: a mean with a short memory.
      this.#losses[this.#losses.length - 1] = { images, loss: last.loss + (loss - last.loss) / 4 };
      return;
    }
    this.#losses.push({ images, loss });
    if (this.#losses.length <= MOST_POINTS) return;
    this.#imagesPerPoint *= 2;
    this.#losses = this.#losses.filter((_, index) => index % 2 === 1);
  }

  /** The worker has forgotten the run: it goes on from the last state that the page has. */
  #goBack(): void {
    this.#needsState = this.#state !== null;
    this.#step = this.#state?.step ?? 0;
    this.#images = this.#state?.images ?? 0;
    this.#losses = this.#losses.filter(({ images }) => images <= this.#images);
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
      step: this.#step,
      images: this.#images,
      losses: [...this.#losses],
      samples: this.#samples,
      imagesPerSecond: this.#speed.perSecond,
      backend: this.#backend,
      failure: this.#failure,
    };
  }
}
