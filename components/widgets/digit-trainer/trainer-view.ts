/** What the screen shows of a run, derived from the run and the settings. */

import type { WidgetStatus } from "@/components/widget/widget-frame";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import type { Checkpoint, TrainingView } from "@/lib/tf/training/training-run";
import { isSameRun, learntImages } from "./training-spec";

/** What the main button does. */
export type MainAction = "start" | "pause" | "resume" | "retry" | "none";

export interface TrainerView {
  readonly status: WidgetStatus;
  readonly main: MainAction;
  readonly canStep: boolean;
  readonly canStop: boolean;
  readonly canReset: boolean;
  /** The settings differ from those of the run, which has begun. */
  readonly isChangePending: boolean;
  /** Steps after the moment shown; 0 at the newest moment. */
  readonly stepsAhead: number;
  /** Going on from the moment shown gives up what came after it. */
  readonly givesUp: boolean;
  /** Times that all images have been learnt from. */
  readonly epoch: number;
  /** Smoothed loss at the moment shown; null before the first step. */
  readonly loss: number | null;
  /** Share of right answers on the held-out images at the moment shown; null before the first look. */
  readonly accuracy: number | null;
  /** Place of the moment shown among the checkpoints; -1 while there are none. */
  readonly checkpoint: number;
  /** A step takes so long that the reader should know why. */
  readonly isSlow: boolean;
}

/** Derives what the screen shows. @param wanted - the run that the settings ask for */
export function trainerView(run: TrainingView, wanted: TrainingSpec): TrainerView {
  const { status, step } = run;
  const newestStep = run.checkpoints.at(-1)?.step ?? step;
  const hasBegun = status !== "idle" && status !== "loading";
  return {
    status: widgetStatus(run),
    main: mainAction(run),
    canStep: status === "idle" || status === "paused",
    canStop: status === "running" || status === "paused",
    canReset: hasBegun,
    isChangePending: hasBegun && !isSameRun(run.spec, wanted),
    stepsAhead: newestStep - step,
    givesUp: status === "paused" && newestStep > step,
    epoch: (step * run.spec.batch) / learntImages(run.spec),
    loss: smoothedAt(run, step),
    accuracy: run.validation.findLast((point) => point.step <= step)?.accuracy ?? null,
    checkpoint: checkpointAt(run.checkpoints, step),
    isSlow: run.parts > 1 || (run.stepMs ?? 0) > SLOW_STEP_MS,
  };
}

/** A step that takes longer than this makes the page feel stuck, in milliseconds. */
const SLOW_STEP_MS = 400;

function widgetStatus({ status }: TrainingView): WidgetStatus {
  return status === "paused" || status === "finished" ? "done" : status;
}

function mainAction({ status, step }: TrainingView): MainAction {
  switch (status) {
    case "idle":
      return "start";
    case "loading":
    case "running":
      return "pause";
    case "failed":
      return "retry";
    case "finished":
      return "none";
    case "paused":
      return step === 0 ? "start" : "resume";
  }
}

/** Place of the newest checkpoint at or before a step; -1 where there is none. */
export function checkpointAt(checkpoints: readonly Checkpoint[], step: number): number {
  return checkpoints.findLastIndex((checkpoint) => checkpoint.step <= step);
}

/** How much of the smoothed loss is the newest point. */
const SMOOTHING = 0.1;

/**
 * The loss without its noise: each point is nine tenths of the one before it and a tenth of the new one. It begins at the first
 * loss; a point that is no number breaks it.
 * @returns one a point
 */
export function smoothed(losses: readonly number[]): number[] {
  let mean = Number.NaN;
  return losses.map((loss) => {
    mean = Number.isFinite(mean) ? mean + SMOOTHING * (loss - mean) : loss;
    return mean;
  });
}

function smoothedAt({ curve }: TrainingView, step: number): number | null {
  const until = curve.filter((point) => point.step <= step).map(({ loss }) => loss);
  return smoothed(until).at(-1) ?? null;
}

/** Share of right answers at the first look after every image has been learnt from once; null before it. */
export function accuracyAfterOnePass({ spec, validation }: TrainingView): number | null {
  const steps = learntImages(spec) / spec.batch;
  return validation.find(({ step }) => step >= steps)?.accuracy ?? null;
}
