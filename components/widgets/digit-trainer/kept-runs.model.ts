/** Runs that the reader keeps to compare others with: what is left of each, and in what they differ. */

import { z } from "zod/mini";
import { IMAGE_SETS } from "@/lib/datasets/image-sets";
import type { LayerSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { smoothed } from "./trainer-view";
import { OPTIMISERS } from "./training-choices";

/** Names of kept runs, and how many there may be. */
export const RUN_LETTERS = ["A", "B", "C", "D"] as const;
export type RunLetter = (typeof RUN_LETTERS)[number];

const point = z.tuple([z.number(), z.nullable(z.number())]);
const measure = z.nullable(z.number());

const runSchema = z.object({
  letter: z.enum(RUN_LETTERS),
  settings: z.object({
    data: z.nullable(z.enum(IMAGE_SETS)),
    learningRate: z.number(),
    batch: z.number(),
    optimiser: z.enum(OPTIMISERS),
    seed: z.number(),
    layers: z.string(),
    parameters: z.number(),
  }),
  /** Steps done. */
  step: z.number(),
  /** Smoothed loss of the batches, and share of right answers on the held-out images. */
  loss: z.array(point),
  accuracy: z.array(point),
  lastLoss: measure,
  lastAccuracy: measure,
  /** Share of right answers on the test images; null where they weren't tried. */
  test: measure,
});

export type KeptRun = Readonly<z.infer<typeof runSchema>>;
export type RunSettings = KeptRun["settings"];

/** Points of a kept curve: enough for a line, few enough to be kept. */
const MOST_POINTS = 160;

/** What is kept of a run. @param test - share of right answers on the test images, or null */
export function keptRun(letter: RunLetter, run: TrainingView, test: number | null): KeptRun {
  const losses = smoothed(run.curve.map(({ loss }) => loss));
  const loss = run.curve.map(({ step }, index): [number, number | null] => [step, finite(losses[index])]);
  const accuracy = run.validation.map((look): [number, number | null] => [look.step, finite(look.accuracy)]);
  return {
    letter,
    settings: settingsOfRun(run.spec),
    step: run.curve.at(-1)?.step ?? run.step,
    loss: thinned(loss),
    accuracy: thinned(accuracy),
    lastLoss: finite(losses.at(-1)),
    lastAccuracy: finite(run.validation.at(-1)?.accuracy),
    test,
  };
}

/** The curve of a kept run for a chart. */
export function keptPoints(points: KeptRun["loss"]): [step: number, value: number][] {
  return points.map(([step, value]) => [step, value ?? Number.NaN]);
}

/** The first letter that no kept run has; null where there is no room. */
export function freeLetter(kept: readonly KeptRun[]): RunLetter | null {
  return RUN_LETTERS.find((letter) => kept.every((run) => run.letter !== letter)) ?? null;
}

/** The settings in which runs differ, in the order in which they are shown. */
export function differingSettings(runs: readonly Pick<KeptRun, "settings">[]): (keyof RunSettings)[] {
  const [first] = runs;
  if (!first) return [];
  const names = Object.keys(runSchema.shape.settings.shape) as (keyof RunSettings)[]; // as the schema has them
  return names.filter((name) => runs.some(({ settings }) => settings[name] !== first.settings[name]));
}

/** The kept runs of a text; none if it holds something else. */
export function readKeptRuns(text: string): KeptRun[] {
  try {
    const kept = z.array(runSchema).parse(JSON.parse(text));
    return kept.filter(({ letter }, place) => kept.findIndex((run) => run.letter === letter) === place);
  } catch {
    return [];
  }
}

function settingsOfRun(spec: TrainingSpec): RunSettings {
  const { data, learningRate, batch, optimiser, seed } = spec;
  const { layers, inputShape } = spec.network;
  return {
    data: typeof data === "string" ? data : null,
    learningRate,
    batch,
    optimiser,
    seed,
    layers: layersText(layers),
    parameters: network(layers, inputShape).totals.params,
  };
}

/** The layers in a line, such as "conv 8 (5×5) → relu → max 2". */
function layersText(layers: readonly LayerSpec[]): string {
  return layers
    .filter(({ kind }) => kind !== "flatten")
    .map(layerText)
    .join(" → ");
}

function layerText(layer: LayerSpec): string {
  const activation = "activation" in layer && layer.kind !== "activation" ? ` ${layer.activation}` : "";
  switch (layer.kind) {
    case "conv2d": {
      const stride = layer.stride && layer.stride !== 1 ? ` /${layer.stride}` : "";
      return `conv ${layer.filters} (${[layer.kernel, layer.kernel].flat().slice(0, 2).join("×")})${stride}${activation}`;
    }
    case "dense":
      return `dense ${layer.units}${activation}`;
    case "maxPool2d":
      return `max ${layer.size}`;
    case "averagePool2d":
      return `mean ${layer.size}`;
    case "activation":
      return layer.activation;
    case "dropout":
      return `dropout ${layer.rate}`;
    default:
      return layer.kind;
  }
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** Evenly fewer points, the first and the last kept. */
function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points];
  const gap = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, place) => points[Math.round(place * gap)] as T); // in range
}
