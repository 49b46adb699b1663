/** What the page and the worker say to each other about a network that learns to draw points of the plane. Plain data only. */

import type { SamplerKind } from "@/lib/diffusion/sampler-steps";

/** Optimiser steps of one block: training stops and goes on between blocks, and each has one loss. */
export const BLOCK_STEPS = 25;
/** Examples of one step. */
export const POINTS_BATCH = 200;

/** What is learned. */
export interface PointsTask {
  /** `[count, 2]` float32. */
  readonly points: Float32Array;
  /** The class of each point; all 0 where there is one class only. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** Of the first weights and of every example. */
  readonly seed: number;
}

/** A network between two blocks, with what its optimiser remembers. */
export interface PointsNetwork {
  /** Steps done, a multiple of {@link BLOCK_STEPS}. */
  readonly step: number;
  /** `[parameters]`, laid out as `smallNetLayers` says. */
  readonly parameters: Float32Array;
  /** `[2, parameters]`, the moments of Adam. */
  readonly slots: Float32Array;
}

export interface TrainPointsRequest {
  readonly task: PointsTask;
  /** Null to begin from the seed. */
  readonly from: PointsNetwork | null;
  /** No block begins after so many milliseconds; one is always done. */
  readonly budgetMs: number;
  /** At most so many steps, a multiple of {@link BLOCK_STEPS}. */
  readonly steps: number;
}

export interface TrainPointsReply {
  readonly network: PointsNetwork;
  /** The weights before the first step, if training began here. */
  readonly initial: Float32Array | null;
  /** The mean loss of each block, every example taken before the step that learns from it. */
  readonly losses: readonly number[];
  /** The loss or a weight became infinite; the network is as it was before that block. */
  readonly hasDiverged: boolean;
}

export const POINTS_SCHEDULES = ["straight", "cosine", "linear-beta"] as const;
export type PointsSchedule = (typeof POINTS_SCHEDULES)[number];

export interface DenoisePointsRequest {
  /** `[parameters]` of a network for so many classes. */
  readonly parameters: Float32Array;
  readonly classCount: number;
  readonly samplers: readonly SamplerKind[];
  readonly schedule: PointsSchedule;
  /** At least 1. */
  readonly steps: number;
  /** η of DDIM, in [0, 1]. */
  readonly eta: number;
  /** How many points. All samplers start from the same noise. */
  readonly count: number;
  /** The class asked for; "each" to ask for every class in turn, point by point; null to draw without a condition. */
  readonly wanted: number | "each" | null;
  /** Weight of guidance; 1 for none. It acts only where a class is asked for, and the field has none where each is. */
  readonly guidance: number;
  readonly seed: number;
  /** Where the velocity is taken; null for no field. */
  readonly grid: FieldGrid | null;
}

/** A grid of cells over [−halfWidth, halfWidth] × [−halfHeight, halfHeight]. */
export interface FieldGrid {
  readonly columns: number;
  readonly rows: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface DenoisePointsReply {
  /** Falling from 1 to 0, steps + 1 of them. */
  readonly times: readonly number[];
  /** One for each sampler asked for: `[steps + 1, count, 2]` float32. */
  readonly paths: readonly Float32Array[];
  /** How often each sampler asked the network for every point. */
  readonly evaluations: readonly number[];
  /**
   * `[steps, rows, columns, 2]` float32, the lowest row first: how fast a point in the middle of each cell moves
   * towards the data along the probability flow, in units of the plane for the whole way from time 1 to time 0, at each time but the last. Empty without a grid.
   */
  readonly field: Float32Array;
}
