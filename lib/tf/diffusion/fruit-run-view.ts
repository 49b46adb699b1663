/** A run that learns to draw fruits: what it is made of, and as what it is seen. */

import type { BackendName, Failure } from "@/lib/tf/protocol";
import type { FruitTrainingSpec, FruitTrainingState, SampleOrder } from "./diffusion-protocol";
import type { FruitLoss } from "./loss-points";

export interface FruitRunOptions {
  readonly spec: FruitTrainingSpec;
  /** Where the run stands; null for its first step. */
  readonly from: FruitTrainingState | null;
  readonly order: SampleOrder | null;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
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
  /** It goes on, but waits until what it was held for is done. */
  readonly isHeld: boolean;
  readonly step: number;
  readonly images: number;
  readonly losses: readonly FruitLoss[];
  readonly samples: FruitSamples | null;
  /** Null until it is known. */
  readonly imagesPerSecond: number | null;
  readonly backend: BackendName | null;
  readonly failure: Failure | null;
}
