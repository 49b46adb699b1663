import { z } from "zod/mini";
import { changedSource, digitSourceFields, startSource } from "@/components/digit-input/digit-source.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { DigitStress } from "@/lib/datasets/digits/stress-digit";
import type { DigitStressProps } from "./digit-stress.props";

export const STRESSES = ["shiftX", "shiftY", "rotation", "scale", "noise"] as const;
export type StressField = (typeof STRESSES)[number];

/** Where each slider goes, and how far apart the points of its curve are. */
export const RANGES: Readonly<
  Record<StressField, { readonly min: number; readonly max: number; readonly step: number }>
> = {
  shiftX: { min: -10, max: 10, step: 1 },
  shiftY: { min: -10, max: 10, step: 1 },
  rotation: { min: -180, max: 180, step: 15 },
  scale: { min: 40, max: 160, step: 5 },
  noise: { min: 0, max: 100, step: 5 },
};

/** A digit as it is. */
export const NO_STRESS: Readonly<Record<StressField, number>> = {
  shiftX: 0,
  shiftY: 0,
  rotation: 0,
  scale: 100,
  noise: 0,
};

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.int().check(z.minimum(min), z.maximum(max));

const stateSchema = z.strictObject({
  sample: digitSourceFields.sample,
  seed: digitSourceFields.seed,
  shiftX: within(RANGES.shiftX),
  shiftY: within(RANGES.shiftY),
  rotation: within(RANGES.rotation),
  scale: within(RANGES.scale),
  noise: within(RANGES.noise),
  /** What the curve goes through, the rest staying as it is. */
  sweep: z.enum(STRESSES),
});

export type DigitStressState = Readonly<z.infer<typeof stateSchema>>;

export type DigitStressAction =
  | { readonly type: "set"; readonly field: StressField; readonly value: number }
  | { readonly type: "sweep"; readonly field: StressField }
  | { readonly type: "calm" }
  | { readonly type: "pick-sample"; readonly sample: number }
  | { readonly type: "shuffle" };

/** How far a digit can be moved, turned, stretched and blurred by noise before the network misreads it. */
export const digitStressModel: WidgetModel<DigitStressProps, DigitStressState, DigitStressAction> = {
  name: "digit-stress",
  schema: stateSchema,
  init: ({ sample = 6, sweep = "shiftX" }) => ({ sample, seed: 1, ...NO_STRESS, sweep }),
  reducer(state, action) {
    switch (action.type) {
      case "set":
        return { ...state, [action.field]: action.value, sweep: action.field };
      case "sweep":
        return { ...state, sweep: action.field };
      case "calm":
        return { ...state, ...NO_STRESS };
      default: {
        const { sample, seed } = changedSource({ ...startSource(state.sample), seed: state.seed }, action);
        return { ...state, sample, seed };
      }
    }
  },
};

/** The stress of a state. */
export function stressOf(state: DigitStressState): DigitStress {
  const { shiftX, shiftY, rotation, scale, noise, seed } = state;
  return { shiftX, shiftY, rotation, scale, noise, seed };
}

/** The values of the swept field at which the network is asked, from the least to the most. */
export function sweepValues(field: StressField): readonly number[] {
  const { min, max, step } = RANGES[field];
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);
}
