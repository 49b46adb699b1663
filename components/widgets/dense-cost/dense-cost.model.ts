import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import { denseParams } from "@/lib/nn/params";
import type { DenseCostProps } from "./dense-cost.props";

/** Where the sliders go. */
export const RANGES = {
  width: { min: 16, max: 8000, step: 16 },
  height: { min: 16, max: 8000, step: 8 },
  units: { min: 1, max: 1000, step: 1 },
} as const;
export type CostField = keyof typeof RANGES;

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.int().check(z.minimum(min), z.maximum(max));

const stateSchema = z.strictObject({
  /** In pixels. */
  width: within(RANGES.width),
  height: within(RANGES.height),
  /** 1 for grey, 3 for colour. */
  channels: z.literal([1, 3]),
  /** Neurons of the dense layer. */
  units: within(RANGES.units),
});

export type DenseCostState = Readonly<z.infer<typeof stateSchema>>;

export type DenseCostAction =
  | { readonly type: "set"; readonly field: CostField; readonly value: number }
  | { readonly type: "colour"; readonly channels: 1 | 3 };

/** What it costs to show a photo to a dense layer. */
export const denseCostModel: WidgetModel<DenseCostProps, DenseCostState, DenseCostAction> = {
  name: "dense-cost",
  schema: stateSchema,
  init: ({ width = 4000, height = 3000, channels = 1, units = 100 }) => ({ width, height, channels, units }),
  reducer(state, action) {
    return action.type === "set"
      ? { ...state, [action.field]: action.value }
      : { ...state, channels: action.channels };
  },
};

/** A number with a decimal point has four bytes in most networks (float32). */
const BYTES = 4;
/** A fast home connection, in bytes a second: 100 Mbit/s. */
const DOWNLOAD = 100e6 / 8;
/** What the processor of a laptop reads of its memory, in bytes a second; it is of this order for years now. */
const MEMORY = 20e9;

export interface DenseCost {
  readonly inputs: number;
  readonly weights: number;
  readonly biases: number;
  readonly params: number;
  readonly bytes: number;
  /** To fetch the layer once, at 100 Mbit/s. */
  readonly downloadSeconds: number;
  /** To read every weight once from memory, at 20 GB/s: no image can be answered faster. */
  readonly readSeconds: number;
}

/** The price of the layer. */
export function denseCost({ width, height, channels, units }: DenseCostState): DenseCost {
  const inputs = width * height * channels;
  const params = denseParams({ inputs, units });
  const bytes = BYTES * params;
  return {
    inputs,
    weights: params - units,
    biases: units,
    params,
    bytes,
    downloadSeconds: bytes / DOWNLOAD,
    readSeconds: bytes / MEMORY,
  };
}

/** A size in the largest unit that keeps it at 1 or more. @example inUnits(4_800_000_400) // { value: 4.8…, unit: "gigabyte" } */
export function inUnits(bytes: number): {
  readonly value: number;
  readonly unit: "kilobyte" | "megabyte" | "gigabyte";
} {
  if (bytes >= 1e9) return { value: bytes / 1e9, unit: "gigabyte" };
  if (bytes >= 1e6) return { value: bytes / 1e6, unit: "megabyte" };
  return { value: bytes / 1e3, unit: "kilobyte" };
}

/** A time in the largest unit that keeps it at 1 or more. */
export function inTimeUnits(seconds: number): {
  readonly value: number;
  readonly unit: "millisecond" | "second" | "minute" | "hour";
} {
  if (seconds >= 3600) return { value: seconds / 3600, unit: "hour" };
  if (seconds >= 60) return { value: seconds / 60, unit: "minute" };
  return seconds >= 1 ? { value: seconds, unit: "second" } : { value: seconds * 1000, unit: "millisecond" };
}
