/** What is seen of a run, in numbers and in choices. */

import { type Axis, axisFromZero } from "@/components/plot/axis";
import type { PlotPoint } from "@/components/plot/line-path";
import type { WidgetStatus } from "@/components/widget/widget-frame";
import type { FruitPair } from "@/lib/datasets/fruits/fruit-names";
import { fruitNetwork } from "@/lib/diffusion/unet/fruit-networks";
import type { FruitTrainingSpec, SampleOrder } from "@/lib/tf/diffusion/diffusion-protocol";
import type { FruitRunView } from "@/lib/tf/diffusion/fruit-run";
import { isSameRun } from "./fruit-trainer.model";

/** Longest run that is called short, in seconds: beyond it the small network, or a shorter run, is proposed. */
const PATIENCE_S = 1800;

export interface TrainerView {
  readonly status: WidgetStatus;
  /** What the main button does. */
  readonly main: "start" | "pause" | "resume" | "none";
  /** The settings have changed since the run began. */
  readonly isStale: boolean;
  readonly hasBegun: boolean;
  /** Share of the planned images, in [0, 1]. */
  readonly progress: number;
  readonly loss: number | null;
  /** Until the end at the speed of now, in seconds; null until it is measured, or at the end. */
  readonly secondsLeft: number | null;
  /** So long that the reader should know another way. */
  readonly isLong: boolean;
  readonly curve: { readonly points: readonly PlotPoint[]; readonly x: Axis; readonly y: Axis };
}

/** @param wanted - the run that the settings ask for */
export function trainerView(run: FruitRunView, wanted: FruitTrainingSpec): TrainerView {
  const { status, images, spec, imagesPerSecond, losses } = run;
  const isGoing = status === "loading" || status === "running";
  const left = spec.images - images;
  const secondsLeft = isGoing && imagesPerSecond ? Math.max(0, left / imagesPerSecond) : null;
  const points = losses.map(({ images: at, loss }): PlotPoint => [at, loss]);
  const last = losses.at(-1);
  return {
    status: widgetStatus(status),
    main: mainOf(run),
    isStale: status !== "idle" && !isSameRun(spec, wanted),
    hasBegun: status !== "idle",
    progress: Math.min(1, images / spec.images),
    loss: last?.loss ?? null,
    secondsLeft,
    isLong: secondsLeft !== null && secondsLeft > PATIENCE_S,
    curve: {
      points,
      x: axisFromZero(last?.images ?? 0, 1000, 4),
      y: axisFromZero(Math.max(0, ...losses.map(({ loss }) => loss)), 0.2, 4),
    },
  };
}

/** One sample, as it is shown. */
export interface SampleView {
  readonly pair: FruitPair;
  readonly isHeldOut: boolean;
  /** `[side, side, 3]`; null before the first drawing. */
  readonly pixels: Float32Array | null;
}

/** Samples of a run, in the order of its order. */
export function sampleViews(
  { samples, spec }: FruitRunView,
  order: SampleOrder,
): { readonly side: number; readonly views: readonly SampleView[] } {
  const pairs = order.images.flatMap(({ prompt: { fruit, colour } }) =>
    fruit && colour ? { fruit, colour } : [],
  );
  const drawn = samples && samples.order.images.length === pairs.length ? samples.pixels : null;
  const size = drawn ? drawn.length / pairs.length : 0;
  return {
    side: drawn ? Math.round(Math.sqrt(size / 3)) : fruitNetwork(spec.network).side,
    views: pairs.map((pair, index) => ({
      pair,
      isHeldOut: spec.heldOut.some(({ fruit, colour }) => fruit === pair.fruit && colour === pair.colour),
      pixels: drawn ? drawn.subarray(index * size, (index + 1) * size) : null,
    })),
  };
}

/** A time as a reader says it. */
export function timeParts(seconds: number): {
  readonly unit: "seconds" | "minutes" | "hours";
  readonly count: number;
} {
  if (seconds < 90) return { unit: "seconds", count: Math.max(1, Math.round(seconds)) };
  if (seconds < 5400) return { unit: "minutes", count: Math.round(seconds / 60) };
  return { unit: "hours", count: Math.round(seconds / 360) / 10 };
}

/** Where the widget stands: what it draws when it is asked tells more than a run that rests. */
export function frameStatus(
  run: WidgetStatus,
  drawing: "idle" | "loading" | "running" | "done" | "stopped" | "failed",
): WidgetStatus {
  if (run === "loading" || run === "running" || run === "failed") return run;
  return drawing === "idle" || drawing === "stopped" ? run : drawing;
}

function widgetStatus(status: FruitRunView["status"]): WidgetStatus {
  return status === "paused" || status === "finished" ? "done" : status;
}

function mainOf({ status }: FruitRunView): TrainerView["main"] {
  if (status === "idle") return "start";
  if (status === "loading" || status === "running") return "pause";
  return status === "finished" ? "none" : "resume";
}
