/** The gradients of a run as they are drawn and read. */

import { type Axis, axisFromZero } from "@/components/plot/axis";
import type { PlotPoint } from "@/components/plot/line-path";
import type { GradientPoint } from "@/lib/tf/training/training-protocol";
import type { TrainingView } from "@/lib/tf/training/training-run";

export type GradientVerdict = "balanced" | "vanishing" | "exploding";

export interface GradientLine {
  readonly layer: string;
  /** Decimal logarithms of the norms. */
  readonly points: readonly PlotPoint[];
}

export interface GradientView {
  /** Of the first and of the last layer with weights; one line where there is but one layer. */
  readonly lines: readonly GradientLine[];
  readonly x: Axis;
  /** In powers of ten. */
  readonly y: Axis;
  /** What the step shown did, from the first layer to the last. */
  readonly shown: GradientPoint;
  readonly rows: readonly GradientRow[];
  /** How many times stronger the gradient is in the last layer than in the first. */
  readonly ratio: number;
  readonly verdict: GradientVerdict;
}

export interface GradientRow {
  readonly layer: string;
  readonly gradient: number;
  readonly update: number;
  /** Place of the gradient on the axis of the chart, in [0, 1]. */
  readonly share: number;
}

/** Beyond this factor between the first and the last layer one of them hardly learns. */
const FAR_APART = 100;
const LEAST_STEPS = 100;

/** The gradients up to the moment shown; null before the first step. */
export function gradientView({ gradients, step }: TrainingView): GradientView | null {
  const shown = gradients.findLast((point) => point.step <= step);
  if (!shown) return null;
  const ends = [shown.layers[0]?.layer, shown.layers.at(-1)?.layer];
  const lines = [...new Set(ends)]
    .filter((layer) => layer !== undefined)
    .map((layer) => lineOf(gradients, layer));
  const all = gradients.flatMap(({ layers }) => layers.map(({ gradient }) => Math.log10(gradient)));
  const y = decades(all.filter(Number.isFinite));
  const first = shown.layers[0]?.gradient ?? 0;
  const last = shown.layers.at(-1)?.gradient ?? 0;
  const ratio = last / first;
  return {
    lines,
    x: axisFromZero(gradients.at(-1)?.step ?? 0, LEAST_STEPS, 5),
    y,
    shown,
    rows: shown.layers.map((row) => ({
      ...row,
      share: Math.min(Math.max((Math.log10(row.gradient) - y.from) / (y.to - y.from), 0), 1) || 0,
    })),
    ratio,
    verdict: ratio > FAR_APART ? "vanishing" : ratio < 1 / FAR_APART ? "exploding" : "balanced",
  };
}

function lineOf(gradients: readonly GradientPoint[], layer: string): GradientLine {
  const points = gradients.flatMap((point) => {
    const found = point.layers.find((row) => row.layer === layer);
    return found ? [[point.step, Math.log10(found.gradient)] as const] : [];
  });
  return { layer, points };
}

/** Whole powers of ten round some logarithms, two decades at least. */
function decades(logarithms: readonly number[]): Axis {
  const from = Math.floor(Math.min(0, ...logarithms));
  const to = Math.max(Math.ceil(Math.max(...logarithms, from)), from + 2);
  const every = Math.ceil((to - from) / 5);
  const count = Math.floor((to - from) / every) + 1;
  return { from, to, ticks: Array.from({ length: count }, (_, mark) => from + mark * every) };
}
