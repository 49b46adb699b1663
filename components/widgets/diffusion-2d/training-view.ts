/** What the panel of training says of a run. */

import { type Axis, axisFromZero } from "@/components/plot/axis";
import type { RunView } from "./points-run";

export interface TrainingView {
  /** The newest loss; not a number before the first step. */
  readonly loss: number;
  readonly hasBegun: boolean;
  /** Time spent, in seconds. */
  readonly seconds: number;
  readonly points: readonly (readonly [step: number, loss: number])[];
  readonly x: Axis;
  readonly y: Axis;
  /** The step that is looked at, where it isn't the newest. */
  readonly cursor: number | null;
  /** Its place among the moments that were kept, from 0, and how many there are. */
  readonly moment: number;
  readonly moments: number;
}

export function trainingView(view: RunView): TrainingView {
  const { losses, target, looked, checkpoints, trainedMs } = view;
  const most = losses.reduce((greatest, [, loss]) => Math.max(greatest, loss), 0);
  const newest = checkpoints.length - 1;
  return {
    loss: losses.at(-1)?.[1] ?? Number.NaN,
    hasBegun: losses.length > 0,
    seconds: trainedMs / 1000,
    points: losses,
    x: axisFromZero(target, 1, 4),
    y: axisFromZero(Math.max(most, 2), 2, 4),
    cursor: looked,
    moment: looked === null ? newest : checkpoints.findLastIndex(({ step }) => step <= looked),
    moments: checkpoints.length,
  };
}

/** What the main button does. */
export function mainAction({ status, step, target }: RunView): "start" | "pause" | "resume" | "more" {
  if (status === "running") return "pause";
  if (step === 0) return "start";
  return step >= target ? "more" : "resume";
}
