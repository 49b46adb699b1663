/** The forward process: which picture is noised, by which schedule, how far, and which question it makes for a network. */

import { z } from "zod/mini";
import {
  changedSource,
  type DigitSourceAction,
  digitSourceFields,
} from "@/components/digit-input/digit-source.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import { COLOURS, type ColourId, FRUITS, type FruitId } from "@/lib/datasets/fruits/fruit-names";
import { PREDICTION_KINDS, type PredictionKind } from "@/lib/diffusion/prediction";
import type { ForwardProcessProps } from "./forward-process.props";
import {
  CURVE_POINTS,
  FIRST_CURVE,
  GAPS,
  type Gap,
  LAST_STEP,
  SCHEDULES,
  type ScheduleChoice,
  VIEWS,
  withPoint,
} from "./forward-schedule";

const MAX_SEED = 9999;
const SOURCES = ["fruit", "drawing", "own"] as const;
const share = z.number().check(z.minimum(0), z.maximum(1));
const seed = z.int().check(z.minimum(1), z.maximum(MAX_SEED));

const stateSchema = z.strictObject({
  source: z.enum(SOURCES),
  fruit: z.enum(FRUITS),
  colour: z.enum(COLOURS),
  /** Seed of the fruit's pose and light. */
  pose: seed,
  strokes: digitSourceFields.strokes,
  /** Seed of the noise ε. */
  noise: seed,
  step: z.int().check(z.minimum(0), z.maximum(LAST_STEP)),
  schedule: z.enum(SCHEDULES),
  /** signal² of the own schedule at each sixth of the steps, never rising. */
  curve: z.array(share).check(
    z.length(CURVE_POINTS),
    z.refine((curve) => curve.every((value, at) => value <= (curve[at - 1] ?? 1))),
  ),
  target: z.enum(PREDICTION_KINDS),
  view: z.enum(VIEWS),
  gap: z.literal(GAPS),
});

export type ForwardProcessState = z.infer<typeof stateSchema>;
export type PictureSource = ForwardProcessState["source"];
export type ForwardView = ForwardProcessState["view"];

export type ForwardProcessAction =
  | { readonly type: "set-step"; readonly step: number }
  | { readonly type: "choose-schedule"; readonly schedule: ScheduleChoice }
  | { readonly type: "move-point"; readonly index: number; readonly value: number }
  | { readonly type: "choose-target"; readonly target: PredictionKind }
  | { readonly type: "choose-view"; readonly view: ForwardView }
  | { readonly type: "choose-gap"; readonly gap: Gap }
  | { readonly type: "choose-source"; readonly source: PictureSource }
  | { readonly type: "choose-fruit"; readonly fruit: FruitId }
  | { readonly type: "choose-colour"; readonly colour: ColourId }
  | { readonly type: "other-pose" }
  | { readonly type: "other-noise" }
  | { readonly type: "draw"; readonly action: DigitSourceAction };

/** The pure half of `<ForwardProcess>`. */
export const forwardProcessModel: WidgetModel<
  ForwardProcessProps,
  ForwardProcessState,
  ForwardProcessAction
> = {
  name: "forward-process",
  schema: stateSchema,
  init: (props) => ({
    source: "fruit",
    fruit: props.fruit,
    colour: props.colour,
    pose: 12,
    strokes: [],
    noise: 1,
    step: props.step,
    schedule: props.schedule,
    curve: [...FIRST_CURVE],
    target: props.target ?? "noise",
    view: props.view ?? (props.target === undefined ? "mixing" : "pairs"),
    gap: props.gap,
  }),
  reducer: reduce,
};

function reduce(state: ForwardProcessState, action: ForwardProcessAction): ForwardProcessState {
  switch (action.type) {
    case "set-step":
      return { ...state, step: Math.min(LAST_STEP, Math.max(0, Math.round(action.step))) };
    case "move-point":
      return { ...state, schedule: "own", curve: withPoint(state.curve, action.index, action.value) };
    case "draw":
      return { ...state, source: "drawing", strokes: drawn(state, action.action) };
    case "choose-fruit":
      return { ...state, source: "fruit", fruit: action.fruit };
    case "choose-colour":
      return { ...state, source: "fruit", colour: action.colour };
    case "other-pose":
      return { ...state, pose: nextSeed(state.pose) };
    case "other-noise":
      return { ...state, noise: nextSeed(state.noise) };
    default:
      return { ...state, ...chosen(action) };
  }
}

type Choice = Extract<ForwardProcessAction, { readonly type: `choose-${string}` }>;

/** The one field that a choice sets. */
function chosen({ type: _, ...field }: Choice): Partial<ForwardProcessState> {
  return field;
}

function drawn({ strokes }: ForwardProcessState, action: DigitSourceAction): number[][] {
  return changedSource({ source: "drawing", sample: 0, seed: 1, strokes }, action).strokes;
}

function nextSeed(before: number): number {
  return (before % MAX_SEED) + 1;
}
