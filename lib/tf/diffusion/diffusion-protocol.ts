/** What the page and the worker say to each other about drawing by taking noise away. Plain data only. */

import type { FruitPair, Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { SamplerKind } from "@/lib/diffusion/sampler-steps";
import type { LearningState } from "@/lib/diffusion/unet/learning-state";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";

/** Most steps of a chain, and the strongest guidance. */
export const MOST_STEPS = 1000;
export const MOST_GUIDANCE = 8;
/** Most images of one job. */
export const MOST_IMAGES = 64;

/** One image to be drawn. */
export interface ImageOrder {
  readonly prompt: Prompt;
  /** Another prompt, and how far to go to it, from 0 to 1. */
  readonly towards?: { readonly prompt: Prompt; readonly share: number };
  /** Gives the noise that it starts from, and that samplers add on the way: the same whatever else is drawn in the job. */
  readonly seed: number;
}

/** A network that the page brings along. */
export interface GivenUNet {
  readonly spec: UNetSpec;
  /** In the order of `unetParameters`. */
  readonly weights: Float32Array;
}

export interface DenoiseRequest {
  /** The network that ships, or one that the reader has trained. */
  readonly network: "fruits" | GivenUNet;
  /** At least one, at most {@link MOST_IMAGES}. */
  readonly images: readonly ImageOrder[];
  readonly sampler: SamplerKind;
  /** Of DDIM only, in [0, 1]: 0 adds no noise on the way. */
  readonly eta: number;
  /** Of the whole chain, from 1 to {@link MOST_STEPS}. */
  readonly steps: number;
  /** From 0 (no words) by 1 (the words as they are) to {@link MOST_GUIDANCE}. */
  readonly guidance: number;
  /** Steps of the chain that are done already, with where they led; null to start with noise from the seeds. */
  readonly from: { readonly index: number; readonly x: Float32Array } | null;
  /** Which steps are told: all, the newest when a message is due, or none. */
  readonly watch: "all" | "newest" | "none";
}

/** Where a chain stands after a step. Arrays are `[images, side, side, 3]`, about [−1, 1]. */
export interface DenoiseFrame {
  /** Steps done: 0 for the noise at the start. */
  readonly index: number;
  /** From 1 (noise) to 0. */
  readonly time: number;
  readonly x: Float32Array;
  /** What the network thought the final image to be, when it was asked for this step; null before the first step. */
  readonly image: Float32Array | null;
}

/** Told at most every 50 ms. */
export interface DenoiseProgress {
  readonly steps: number;
  /** Those that weren't told before, in their order. */
  readonly frames: readonly DenoiseFrame[];
}

export interface DenoiseReply {
  /** Pixels along a side. */
  readonly side: number;
  /** The images at the end. */
  readonly x: Float32Array;
  /**
   * What was to be told, in its order: all steps, the newest, or nothing. It holds what has been told before as well: progress has a
   * channel of its own, and its last messages may come after this one.
   */
  readonly frames: readonly DenoiseFrame[];
}

/** How a network learns to draw fruits. */
export interface FruitTrainingSpec {
  /** 16 × 16 pixels, or the 64 × 64 of the one that ships. */
  readonly network: "small" | "full";
  /** Decides the first weights, and every image. */
  readonly seed: number;
  /** Pairs that are never drawn; not all of them. */
  readonly heldOut: readonly FruitPair[];
  /** Images a step. */
  readonly batch: number;
  /** Learning rate of Adam at its highest. */
  readonly learningRate: number;
  /** Images that the run is planned for: the learning rate falls towards them. */
  readonly images: number;
}

/** Where a run stands: all that it needs to go on. */
export type FruitTrainingState = Readonly<LearningState>;

/** What is drawn to see how far a run is. */
export interface SampleOrder {
  readonly images: readonly ImageOrder[];
  readonly steps: number;
  readonly guidance: number;
}

export interface FruitSliceRequest {
  readonly runId: string;
  readonly spec: FruitTrainingSpec;
  /** Steps made so far. */
  readonly step: number;
  /** The run at that step, for a worker that doesn't hold it; null for one that does, or for the first step. */
  readonly from: FruitTrainingState | null;
  /** At most so many steps; 0 to draw only. */
  readonly steps: number;
  /** No step begins after so many milliseconds. */
  readonly budgetMs: number;
  readonly wantsState: boolean;
  /** Drawn after the steps; null for nothing. */
  readonly samples: SampleOrder | null;
}

export interface FruitSlice {
  /** One a step. */
  readonly losses: Float32Array;
  readonly step: number;
  /** Images learnt from so far. */
  readonly images: number;
  /** Time in the steps, in milliseconds. */
  readonly learningMs: number;
  /** `[images, side, side, 3]`, about [−1, 1]. */
  readonly samples: Float32Array | null;
  /** Null unless it was wanted. */
  readonly state: FruitTrainingState | null;
}
