/** The live run of a network: the newest image wins, canvases are painted first, React hears of it after. */

import type { ModelClient } from "@/lib/tf/client";
import type { BackendName, FailureReason, LayerActivation, LayerWeights, ModelId } from "@/lib/tf/protocol";
import { type KeyedNetwork, modelSource } from "./model-source";

/** What the run needs of the model service. */
export type ActivationService = Pick<
  ModelClient,
  "loadModel" | "activations" | "givenActivations" | "freeGiven"
>;

export interface RunSnapshot<Maps> {
  readonly status: "idle" | "loading" | "running" | "done" | "failed";
  /** Why the newest image has no maps, while `status` is "failed". */
  readonly failure: FailureReason | null;
  /** Values of every layer for the image whose maps are painted; null while none is. */
  readonly maps: Maps | null;
  readonly weights: readonly LayerWeights[];
  readonly backend: BackendName | null;
  /** Time in the worker for the maps, in milliseconds. */
  readonly elapsedMs: number | null;
}

/** Draws the maps on a canvas at once; null clears it. */
export type Painter<Maps> = (maps: Maps | null) => void;

const START: RunSnapshot<never> = {
  status: "loading",
  failure: null,
  maps: null,
  weights: [],
  backend: null,
  elapsedMs: null,
};

interface Asked {
  readonly image: Float32Array;
  readonly startTime: number;
}

export interface ActivationRunOptions<Maps> {
  /** One that the site ships, or one that the page brings along, with a key that no other one has. */
  readonly model: ModelId | KeyedNetwork;
  /** Waiting images of the same key replace one another. */
  readonly key: string;
  /** The answer of the model service in the form the widget draws; null where it isn't what the widget knows. */
  readonly read: (image: Float32Array, activations: readonly LayerActivation[]) => Maps | null;
  /** Called after the maps of a new image are on the canvases, with the time of what brought the image. */
  readonly onPainted: (startTime: number) => void;
}

/** One run of one widget. */
export class ActivationRun<Maps> {
  readonly #source: ReturnType<typeof modelSource>;
  readonly #options: ActivationRunOptions<Maps>;
  readonly #listeners = new Set<() => void>();
  readonly #painters = new Set<Painter<Maps>>();
  #snapshot: RunSnapshot<Maps> = START;
  #newest = 0;
  #painted = 0;
  #asked: Asked | null = null;

  constructor(service: ActivationService, options: ActivationRunOptions<Maps>) {
    this.#source = modelSource(service, options.model, options.key);
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): RunSnapshot<Maps> => this.#snapshot;

  /** The state before anything has run, for prerendering. */
  readonly getServerSnapshot = (): RunSnapshot<Maps> => START;

  /** Adds a canvas, painted now if there are maps. @returns a function that removes it */
  addPainter(painter: Painter<Maps>): () => void {
    this.#painters.add(painter);
    painter(this.#snapshot.maps);
    return () => this.#painters.delete(painter);
  }

  /** Starts the worker, the model and the weights before there is an image. */
  load(): void {
    void this.#loadWeights();
  }

  /**
   * Reads an image: `[height, width, channels]` float32, values in [0, 1].
   * @param startTime - when the reader asked for it, on the clock of `performance.now()`
   */
  show(image: Float32Array, startTime: number): void {
    this.#asked = { image, startTime };
    void this.#ask(this.#asked);
  }

  /** No image to read: maps are cleared. @param isWaiting - an image is on its way */
  clear(isWaiting: boolean): void {
    this.#newest++;
    this.#painted = this.#newest;
    this.#asked = null;
    this.#change({ status: isWaiting ? "loading" : "idle", failure: null, maps: null });
    for (const painter of this.#painters) painter(null);
  }

  /** Frees what the worker holds for it alone; it may be used again. */
  close(): void {
    this.#source.free();
  }

  /** Asks again for what failed. */
  retry(): void {
    void this.#loadWeights();
    if (this.#asked) void this.#ask(this.#asked);
  }

  async #loadWeights(): Promise<void> {
    if (this.#snapshot.weights.length > 0) return;
    const result = await this.#source.weights();
    if (result === null) return;
    if (result.ok) this.#change({ weights: result.value.weights });
    else if (result.reason !== "cancelled") this.#change({ status: "failed", failure: result.reason });
  }

  async #ask({ image, startTime }: Asked): Promise<void> {
    const { key, read, onPainted } = this.#options;
    this.#newest++;
    const own = this.#newest;
    this.#change({ status: this.#snapshot.maps ? "running" : "loading", failure: null });
    const result = await this.#source.activations(image, { latest: key });
    if (own < this.#painted) return;
    const maps = result.ok ? read(image, result.value) : null;
    if (result.ok && maps) {
      this.#painted = own;
      for (const painter of this.#painters) painter(maps);
      onPainted(startTime);
      const { backend, elapsedMs } = result;
      this.#change({
        status: own === this.#newest ? "done" : "running",
        failure: null,
        maps,
        backend,
        elapsedMs,
      });
    } else if (own === this.#newest) {
      this.#change({ status: "failed", failure: result.ok ? "model-invalid" : result.reason });
    }
  }

  #change(part: Partial<RunSnapshot<Maps>>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}
