/** The two charts of a run: the loss, and the share of right answers on images it doesn't learn from. */

import { type Axis, axisFromZero } from "@/components/plot/axis";
import type { PlotPoint } from "@/components/plot/line-path";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { TrainingView } from "@/lib/tf/training/training-run";
import type { KeptRun } from "./kept-runs.model";
import { smoothed } from "./trainer-view";

/** Cross-entropy of a network that gives every class a tenth, in nats. */
export const CHANCE_LOSS = Math.log(10);

/** What the course asks of this network on images it has never seen: clothes are harder to tell apart than digits. */
export const GOAL_ACCURACY: Readonly<Record<ImageSetId, number>> = { digits: 0.95, fashion: 0.85 };

export interface CurveView {
  readonly x: Axis;
  readonly lossAxis: Axis;
  readonly accuracyAxis: Axis;
  readonly rawLoss: readonly PlotPoint[];
  readonly loss: readonly PlotPoint[];
  readonly heldOutLoss: readonly PlotPoint[];
  readonly accuracy: readonly PlotPoint[];
  /** The best share of right answers so far; 0 before the first. */
  readonly bestAccuracy: number;
  /** Rows for those who would rather read numbers: at most twenty, evenly spread, the newest last. */
  readonly rows: readonly CurveRow[];
}

export interface CurveRow {
  readonly step: number;
  readonly loss: number;
  readonly smoothedLoss: number;
  /** The last look at the held-out images at or before the step; null before the first. */
  readonly accuracy: number | null;
}

const MOST_ROWS = 20;
/** A run without a step has an axis all the same. */
const LEAST_STEPS = 100;
const LEAST_LOSS = 2.5;

/** The charts of a run. @param kept - other runs that have to fit beside it */
export function curveView(run: TrainingView, kept: readonly KeptRun[] = []): CurveView {
  const steps = run.curve.map(({ step }) => step);
  const losses = run.curve.map(({ loss }) => loss);
  const smooth = smoothed(losses);
  const paired = (values: readonly number[]): PlotPoint[] =>
    values.map((value, index) => [steps[index] as number, value]); // one value a point of the curve
  const heldOutLoss = run.validation.map(({ step, loss }): PlotPoint => [step, loss]);
  const others = kept.flatMap(({ loss }) => loss.map(([, value]) => value ?? 0));
  const shown = [...others, ...smooth, ...heldOutLoss.map(([, loss]) => loss)].filter(Number.isFinite);
  return {
    x: axisFromZero(Math.max(steps.at(-1) ?? 0, ...kept.map(({ step }) => step)), LEAST_STEPS, 5),
    // Single batches may stand out at the top; the smoothed curve never does.
    lossAxis: axisFromZero(Math.max(...shown, 0), LEAST_LOSS, 3),
    accuracyAxis: { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] },
    rawLoss: paired(losses),
    loss: paired(smooth),
    heldOutLoss,
    accuracy: run.validation.map(({ step, accuracy }): PlotPoint => [step, accuracy]),
    bestAccuracy: Math.max(0, ...run.validation.map(({ accuracy }) => accuracy)),
    rows: tableRows(run, smooth),
  };
}

function tableRows({ curve, validation }: TrainingView, smooth: readonly number[]): CurveRow[] {
  const count = Math.min(curve.length, MOST_ROWS);
  return Array.from({ length: count }, (_, row) => {
    const index = count === 1 ? 0 : Math.round((row * (curve.length - 1)) / (count - 1));
    const { step, loss } = curve[index] as (typeof curve)[number]; // in range
    return {
      step,
      loss,
      smoothedLoss: smooth[index] as number, // one a point of the curve
      accuracy: validation.findLast((point) => point.step <= step)?.accuracy ?? null,
    };
  });
}
