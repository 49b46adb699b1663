/** A training run as the page sees it: what it shows, and what the reader can do to it. */

import type { BackendName, FailureReason } from "@/lib/tf/protocol";
import type {
  Divergence,
  GradientPoint,
  NamedArray,
  TrainingSpec,
  TrainingState,
  ValidationPoint,
} from "./training-protocol";

/** A moment that the reader can go back to. */
export interface Checkpoint {
  readonly step: number;
  /** Loss of the last batch before it; NaN at step 0. */
  readonly loss: number;
  /** The last look at the held-out images at or before it, or null. */
  readonly validation: ValidationPoint | null;
}

/** One point of the loss curve; where a curve has grown long, the mean of several steps. */
export interface LossPoint {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** Why a run goes on elsewhere than it began; nothing was lost. */
export interface Relocation {
  readonly from: BackendName | "worker";
  readonly to: BackendName;
  readonly step: number;
}

/** A run at one moment; a new object whenever something changes, at most once in 50 ms. */
export interface TrainingView {
  /** Finished: at its last step, stopped by the reader, or standing still where it went wrong (then `divergence` says how). */
  readonly status: "idle" | "loading" | "running" | "paused" | "finished" | "failed";
  readonly spec: TrainingSpec;
  /** Steps done at the moment shown: the newest, or the checkpoint that the reader went back to. */
  readonly step: number;
  /** Last step of the run, or null if it goes on until it is stopped. */
  readonly lastStep: number | null;
  readonly curve: readonly LossPoint[];
  readonly validation: readonly ValidationPoint[];
  /** How strong the gradient was in each layer, step by step. */
  readonly gradients: readonly GradientPoint[];
  /** Oldest first; thinned out evenly when there are too many, the first and the newest kept. */
  readonly checkpoints: readonly Checkpoint[];
  /** Weights at the moment shown; empty before the first slice. */
  readonly weights: readonly NamedArray[];
  /** Examples learnt from in a second, over the last second or so; 0 while not running. */
  readonly examplesPerSecond: number;
  /** Milliseconds spent training, pauses left out. */
  readonly elapsedMs: number;
  /** Median time of a step, in milliseconds, and the parts a batch was cut into; null before the first. */
  readonly stepMs: number | null;
  readonly parts: number;
  readonly backend: BackendName | null;
  readonly divergence: Divergence | null;
  /** The last one, until the reader dismisses it or resets. */
  readonly relocation: Relocation | null;
  readonly failure: { readonly reason: FailureReason; readonly detail: string } | null;
}

/** What the reader does to a run. Calls that make no sense at the moment do nothing. */
export interface TrainingRun {
  /** Begins, or goes on from the moment shown: what came after a checkpoint the reader went back to is given up then. */
  start(): void;
  pause(): void;
  /** Trains one step, then pauses. */
  stepOnce(): void;
  /** Ends the run where it is; it can be looked at, not gone on with, until {@link reset}. */
  stop(): void;
  /** Back to the first weights, with another specification if one is given. */
  reset(spec?: TrainingSpec): void;
  /** Pauses, and shows the newest checkpoint at or before a step. */
  goTo(step: number): void;
  /** Begins from weights that the reader brought along; the names and shapes must be those of the network. */
  adopt(spec: TrainingSpec, state: TrainingState): void;
  dismissRelocation(): void;
  /** Once a paused run has taken the slice that was under way, after which it shows another moment; at once while it goes on. */
  settled(): Promise<void>;
  /** The complete moment shown, for a file; null before the first slice. */
  snapshot(): TrainingState | null;
  /** Ends the run and frees what the worker holds for it. */
  dispose(): void;
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  getSnapshot(): TrainingView;
}
