/** Diffusion in the plane: what is learned, and how points are drawn from it. The network itself follows from data and seed. */

import { z } from "zod/mini";
import {
  beginStroke,
  extendStroke,
  type FlatStroke,
  type PadPoint,
} from "@/components/digit-input/strokes.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import { MOST_CLASSES } from "@/lib/datasets/points/point-set";
import { POINT_SHAPES, type PointShape } from "@/lib/datasets/points/point-shapes";
import { SAMPLER_KINDS, type SamplerKind } from "@/lib/diffusion/sampler-steps";
import type { Diffusion2dProps } from "./diffusion-2d.props";

export const DATASETS = [...POINT_SHAPES, "drawing", "word"] as const;
export const VIEWS = ["samples", "trajectories", "field", "density"] as const;
export type View = (typeof VIEWS)[number];
export const SCHEDULES = ["straight", "cosine", "linear-beta"] as const;
/** Pens that the reader draws with; each makes a class. */
export const PENS = [0, 1] as const;
const MAX_SEED = 999_999;
export const MAX_STEPS = 100;
export const MAX_GUIDANCE = 8;

const pen = z.literal(PENS);
const within = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));

const stateSchema = z.strictObject({
  dataset: z.enum(DATASETS),
  word: z.string().check(z.maxLength(MOST_CLASSES)),
  /** Lines in pad units, and the pen of each. */
  strokes: z.array(z.array(z.int().check(z.minimum(0), z.maximum(255)))).check(z.maxLength(600)),
  pens: z.array(pen).check(z.maxLength(600)),
  pen,
  samplers: z.array(z.enum(SAMPLER_KINDS)).check(z.minLength(1), z.maxLength(SAMPLER_KINDS.length)),
  schedule: z.enum(SCHEDULES),
  steps: z.int().check(z.minimum(1), z.maximum(MAX_STEPS)),
  eta: within(0, 1),
  /** The class asked for, every class in turn, or none. */
  wanted: z.union([z.literal("each"), z.null(), z.int().check(z.minimum(0), z.maximum(MOST_CLASSES - 1))]),
  guidance: within(0, MAX_GUIDANCE),
  seed: z.int().check(z.minimum(0), z.maximum(MAX_SEED)),
  view: z.enum(VIEWS),
  /** How much of the way from noise to data has been gone, in percent. */
  shown: within(0, 100),
});

export type Diffusion2dState = Readonly<z.infer<typeof stateSchema>>;
export type Dataset = Diffusion2dState["dataset"];
export type Wanted = Diffusion2dState["wanted"];

export type Diffusion2dAction =
  | { readonly type: "change"; readonly settings: Partial<Diffusion2dState> }
  | { readonly type: "toggle-sampler"; readonly sampler: SamplerKind }
  | { readonly type: "new-seed" }
  | { readonly type: "begin-stroke"; readonly point: PadPoint }
  | { readonly type: "extend-stroke"; readonly points: readonly PadPoint[] }
  | { readonly type: "undo-stroke" }
  | { readonly type: "clear" };

/** Points learned and drawn by diffusion, by several samplers side by side. */
export const diffusion2dModel: WidgetModel<Diffusion2dProps, Diffusion2dState, Diffusion2dAction> = {
  name: "diffusion-2d",
  schema: stateSchema,
  init: ({
    dataset = "moons",
    word = "IMAGE",
    steps = 20,
    eta = 0,
    view = "samples",
    samplers = SAMPLER_KINDS,
    wanted = "each",
    guidance = 1,
    schedule = "straight",
    seed = 1,
  }) => ({
    dataset,
    word,
    strokes: [],
    pens: [],
    pen: 0,
    samplers: [...samplers],
    schedule,
    steps,
    eta,
    wanted,
    guidance,
    seed,
    view,
    shown: 100,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "change":
        return { ...state, ...action.settings };
      case "toggle-sampler":
        return { ...state, samplers: toggled(state.samplers, action.sampler) };
      case "new-seed":
        return { ...state, seed: (state.seed % MAX_SEED) + 1 };
      default:
        return { ...state, ...drawn(state, action) };
    }
  },
};

/** Samplers in their usual order; the last one stays. */
function toggled(shown: readonly SamplerKind[], sampler: SamplerKind): SamplerKind[] {
  const next = SAMPLER_KINDS.filter((kind) => shown.includes(kind) !== (kind === sampler));
  return next.length > 0 ? next : [...shown];
}

type DrawAction = Extract<
  Diffusion2dAction,
  { readonly type: "begin-stroke" | "extend-stroke" | "undo-stroke" | "clear" }
>;

function drawn(
  { strokes, pens, pen: held }: Diffusion2dState,
  action: DrawAction,
): Pick<Diffusion2dState, "strokes" | "pens"> {
  switch (action.type) {
    case "begin-stroke": {
      const next = beginStroke(strokes, action.point);
      return { strokes: copied(next), pens: next.length > strokes.length ? [...pens, held] : pens };
    }
    case "extend-stroke":
      return { strokes: copied(extendStroke(strokes, action.points)), pens };
    case "undo-stroke":
      return { strokes: strokes.slice(0, -1), pens: pens.slice(0, strokes.length - 1) };
    case "clear":
      return { strokes: [], pens: [] };
  }
}

function copied(strokes: readonly FlatStroke[]): number[][] {
  return strokes.map((stroke) => [...stroke]);
}

/** The frame shown of a way of so many steps: 0 is the noise, the last one the data. */
export function frameOf({ shown }: Pick<Diffusion2dState, "shown">, steps: number): number {
  return Math.round((shown / 100) * steps);
}

/** How much of the way a frame is, in percent. */
export function percentAt(frame: number, steps: number): number {
  return (100 * frame) / steps;
}

/** Whether the data set is one of the ready-made shapes. */
export function isShape(dataset: Dataset): dataset is PointShape {
  return POINT_SHAPES.some((shape) => shape === dataset);
}

/** The class that is asked for, where the data have it; every class in turn says nothing where there is one. */
export function wantedOf({ wanted }: Pick<Diffusion2dState, "wanted">, classCount: number): Wanted {
  if (classCount < 2) return null;
  return typeof wanted === "number" && wanted >= classCount ? "each" : wanted;
}
