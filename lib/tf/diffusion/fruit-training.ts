/** Learning to draw fruits, a moment at a time. */

import { ALL_PAIRS, type FruitPair } from "@/lib/datasets/fruits/fruit-names";
import { FRUIT_NETWORK, fruitNetwork, fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import { type LearningState, learn, newLearning, rateAfter } from "@/lib/diffusion/unet/learning-state";
import { noisyBatch } from "@/lib/diffusion/unet/noisy-batch";
import { initialParameters, parameterCount } from "@/lib/diffusion/unet/unet-parameters";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { createGaussian } from "@/lib/math/gaussian";
import { JobError } from "@/lib/tf/failure";
import { batchGradient } from "./batch-gradient";
import { denoiseImages } from "./denoise-images";
import type {
  FruitSlice,
  FruitSliceRequest,
  FruitTrainingSpec,
  FruitTrainingState,
} from "./diffusion-protocol";
import { fruitExamples } from "./fruit-examples";

/** Steps over which the learning rate rises. */
const RISE_STEPS = 50;
/** Images of 64 × 64 that are learnt from between two pauses; small ones are so fast that a step needs none. */
const LARGE_PIECE = 8;

/** What a slice needs of the worker. */
export interface LearningSurroundings {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Lets messages through; it throws if the slice is to be given up. */
  readonly pause: () => Promise<void>;
}

/** A run as the worker holds it: plain numbers, so that it goes on on any backend. */
export class FruitTraining {
  readonly id: string;
  readonly #spec: FruitTrainingSpec;
  readonly #network: UNetSpec;
  readonly #pairs: readonly FruitPair[];
  readonly #state: LearningState;
  readonly #gradient: Float32Array;
  readonly #piece: Float32Array;

  /**
   * @param from - where the run stands; null for its first step
   * @throws JobError "bad-request" for a state of another network, or if nothing is left to learn from
   */
  constructor(id: string, spec: FruitTrainingSpec, from: FruitTrainingState | null) {
    this.id = id;
    this.#spec = spec;
    this.#network = fruitNetwork(spec.network);
    const isHeldOut = (pair: FruitPair) =>
      spec.heldOut.some(({ fruit, colour }) => fruit === pair.fruit && colour === pair.colour);
    this.#pairs = ALL_PAIRS.filter((pair) => !isHeldOut(pair));
    const length = parameterCount(this.#network);
    if (this.#pairs.length === 0) throw new JobError("bad-request", "every pair is held out");
    if (from !== null && from.weights.length !== length)
      throw new JobError("bad-request", `${from.weights.length} weights for a network of ${length}`);
    this.#state = from
      ? structuredClone(from)
      : newLearning(initialParameters(this.#network, createGaussian(spec.seed)));
    this.#gradient = new Float32Array(length);
    this.#piece = new Float32Array(length);
  }

  get step(): number {
    return this.#state.step;
  }

  /**
   * Goes on for a moment, and draws if that is wanted.
   * @throws JobError "bad-request" once the loss is no number, or what `pause` throws; the run then still stands at its last whole step
   */
  async slice(request: FruitSliceRequest, surroundings: LearningSurroundings): Promise<FruitSlice> {
    const { now, pause } = surroundings;
    const losses: number[] = [];
    const startMs = now();
    while (losses.length < request.steps && (losses.length === 0 || now() - startMs < request.budgetMs)) {
      losses.push(await this.#learn(pause));
      await pause();
    }
    const learningMs = now() - startMs;
    const samples = request.samples === null ? null : await this.#draw(request.samples, pause);
    const { step, images } = this.#state;
    const state = request.wantsState ? structuredClone(this.#state) : null;
    return { losses: Float32Array.from(losses), step, images, learningMs, samples, state };
  }

  async #learn(pause: () => Promise<void>): Promise<number> {
    const { seed, batch, learningRate, images: total } = this.#spec;
    const { side } = this.#network;
    const piece = side < FRUIT_NETWORK.side ? batch : Math.min(batch, LARGE_PIECE);
    this.#gradient.fill(0);
    let loss = 0;
    for (let first = 0; first < batch; first += piece) {
      if (first > 0) await pause();
      const end = Math.min(batch, first + piece);
      const range = { seed, pairs: this.#pairs, step: this.step, batch, first, end };
      const examples = noisyBatch(
        this.#network,
        fruitSchedule(this.#network),
        fruitExamples(this.#network, range),
      );
      const share = (end - first) / batch;
      loss += share * (await batchGradient(this.#network, this.#state.weights, examples, this.#piece));
      for (let at = 0; at < this.#piece.length; at++)
        this.#gradient[at] = this.#gradient[at]! + share * this.#piece[at]!; // as long
    }
    if (!Number.isFinite(loss))
      throw new JobError("bad-request", `the loss is ${loss} at step ${this.step + 1}`);
    const plan = { highest: learningRate, rise: RISE_STEPS * batch, total };
    learn(this.#state, this.#gradient, { learningRate: rateAfter(this.#state.images, plan), images: batch });
    return loss;
  }

  async #draw(
    { images, steps, guidance }: NonNullable<FruitSliceRequest["samples"]>,
    pause: () => Promise<void>,
  ): Promise<Float32Array> {
    const given = { spec: this.#network, weights: this.#state.mean };
    const request = {
      network: given,
      images,
      steps,
      guidance,
      sampler: "ddim",
      eta: 0,
      from: null,
      watch: "none",
    } as const;
    const { x } = await denoiseImages(given, request, {
      pause,
      isDue: () => false,
      onProgress: () => undefined,
    });
    return x;
  }
}
