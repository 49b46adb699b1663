/** The laboratory of convolution: an input, a layer with its kernels, and the output cell that is looked at. */

import { z } from "zod/mini";
import { PHOTO_IDS } from "@/components/image-input/photos.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import { MAX_WEIGHT } from "@/lib/math/kernel-edit";
import { ACTIVATIONS } from "@/lib/nn/activations";
import type { ConvLabProps } from "./conv-lab.props";
import { type LabFilter, withoutFilter, withWeight } from "./lab-filters";
import { type NumberEdit, withEdit } from "./lab-numbers";
import { FILLS, type Fill, RANGES, SOURCES, type Source } from "./lab-ranges";

const MAX_SEED = 9999;
/** Longest side of an output: a transposed layer over the largest picture. */
const MAX_PLACE = 4096;
const LARGEST_KERNEL = RANGES.channels.max * RANGES.kernel.max ** 2;

const within = (range: { readonly min: number; readonly max: number }) =>
  z.int().check(z.minimum(range.min), z.maximum(range.max));
const number = z.number().check(z.minimum(-MAX_WEIGHT), z.maximum(MAX_WEIGHT));
const place = z.int().check(z.minimum(0), z.maximum(MAX_PLACE));

const filterSchema = z.strictObject({
  fill: z.enum([...FILLS, "custom"]),
  bias: number,
  /** With "custom": three channels of square kernels, one after another, each in row order. */
  weights: z.optional(
    z.array(number).check(
      z.minLength(RANGES.channels.max),
      z.maxLength(LARGEST_KERNEL),
      z.refine((weights) => Number.isInteger(Math.sqrt(weights.length / RANGES.channels.max))),
    ),
  ),
});

const stateSchema = z.strictObject({
  source: z.enum(SOURCES),
  /** "own" is an image of the reader's, which a link can't bring. */
  photo: z.enum([...PHOTO_IDS, "own"]),
  digit: within(RANGES.digit),
  side: within(RANGES.side),
  channels: within(RANGES.channels),
  /** What the reader typed in the grid of numbers. */
  edits: z.array(
    z.strictObject({
      channel: z.int().check(z.minimum(0), z.lt(RANGES.channels.max)),
      row: z.int().check(z.minimum(0), z.lt(RANGES.side.max)),
      column: z.int().check(z.minimum(0), z.lt(RANGES.side.max)),
      value: number,
    }),
  ),
  kernel: within(RANGES.kernel),
  stride: within(RANGES.stride),
  padding: within(RANGES.padding),
  paddingMode: z.enum(["valid", "same", "explicit"]),
  dilation: within(RANGES.dilation),
  transposed: z.boolean(),
  activation: z.enum(ACTIVATIONS),
  filters: z.array(filterSchema).check(z.minLength(1), z.maxLength(RANGES.filters.max)),
  /** Seed of the kernels drawn at random. */
  seed: z.int().check(z.minimum(1), z.maximum(MAX_SEED)),
  /** The output cell looked at, from 0; the view keeps it inside a smaller output. */
  filter: z.int().check(z.minimum(0), z.lt(RANGES.filters.max)),
  row: place,
  column: place,
});

/** The settings. `padding` counts only in the mode "explicit". Settings that can't be are states too. */
export type ConvLabState = z.infer<typeof stateSchema>;
export type PaddingMode = ConvLabState["paddingMode"];
export type SizeField = "side" | "channels" | "kernel" | "stride" | "padding" | "dilation";

/** What undo brings back: the kernels and the numbers that the reader made. */
export type LabWork = Pick<ConvLabState, "filters" | "edits" | "seed">;

export type ConvLabAction =
  | { readonly type: "set"; readonly field: SizeField; readonly value: number }
  | { readonly type: "choose-source"; readonly source: Source }
  | { readonly type: "choose-photo"; readonly photo: ConvLabState["photo"] }
  | { readonly type: "choose-digit"; readonly digit: number }
  | { readonly type: "padding-mode"; readonly mode: PaddingMode }
  | { readonly type: "set-transposed"; readonly isTransposed: boolean }
  | { readonly type: "set-activation"; readonly activation: ConvLabState["activation"] }
  | { readonly type: "go"; readonly filter: number; readonly row: number; readonly column: number }
  | LabEdit;

/** Changes of the reader's work, which can be undone. */
export type LabEdit =
  | { readonly type: "fill"; readonly filter: number; readonly fill: Fill }
  | {
      readonly type: "set-weight";
      readonly filter: number;
      readonly channel: number;
      readonly index: number;
      readonly weight: number;
    }
  | { readonly type: "set-bias"; readonly filter: number; readonly bias: number }
  | { readonly type: "add-filter" }
  | { readonly type: "remove-filter"; readonly filter: number }
  | { readonly type: "draw-kernels" }
  | { readonly type: "set-number"; readonly edit: NumberEdit }
  | { readonly type: "restore"; readonly work: LabWork };

/** The pure half of `<ConvLab>`. */
export const convLabModel: WidgetModel<ConvLabProps, ConvLabState, ConvLabAction> = {
  name: "conv-lab",
  schema: stateSchema,
  init: ({ padding, filters, ...settings }) => ({
    ...settings,
    padding: typeof padding === "number" ? padding : 0,
    paddingMode: typeof padding === "number" ? "explicit" : padding,
    filters: filters.map((fill) => ({ fill, bias: 0 })),
    edits: [],
    seed: 1,
    filter: 0,
    row: 0,
    column: 0,
  }),
  reducer: reduce,
};

function reduce(state: ConvLabState, action: ConvLabAction): ConvLabState {
  switch (action.type) {
    case "set":
      return withSize(state, action.field, action.value);
    case "choose-source":
      return { ...state, source: action.source };
    case "choose-photo":
      return { ...state, source: "photo", photo: action.photo };
    case "choose-digit":
      return { ...state, source: "digit", digit: clamp(action.digit, RANGES.digit) };
    case "padding-mode":
      return { ...state, paddingMode: action.mode };
    case "set-transposed":
      return { ...state, transposed: action.isTransposed };
    case "set-activation":
      return { ...state, activation: action.activation };
    case "go":
      return { ...state, ...placeOf(action) };
    default:
      return edited(state, action);
  }
}

function edited(state: ConvLabState, action: LabEdit): ConvLabState {
  const { filters } = state;
  switch (action.type) {
    case "fill":
      return changeFilter(state, action.filter, ({ bias }) => ({ fill: action.fill, bias }));
    case "set-weight":
      return changeFilter(state, action.filter, (_, at) => withWeight(state, at, action));
    case "set-bias":
      return changeFilter(state, action.filter, (filter) => ({ ...filter, bias: action.bias }));
    case "add-filter":
      if (filters.length === RANGES.filters.max) return state;
      return { ...state, filters: [...filters, { fill: "random", bias: 0 }], filter: filters.length };
    case "remove-filter":
      return withoutFilter(state, action.filter);
    case "draw-kernels":
      return { ...state, seed: (state.seed % MAX_SEED) + 1 };
    case "set-number":
      return { ...state, edits: [...withEdit(state.edits, action.edit)] };
    case "restore":
      return { ...state, ...action.work, filter: Math.min(state.filter, action.work.filters.length - 1) };
  }
}

function changeFilter(
  state: ConvLabState,
  index: number,
  change: (filter: LabFilter, at: number) => LabFilter,
): ConvLabState {
  const filters = state.filters.map((filter, at) => (at === index ? change(filter, at) : filter));
  return { ...state, filters };
}

/** Moving the padding slider asks for that very padding. A value that is no number changes nothing. */
function withSize(state: ConvLabState, field: SizeField, value: number): ConvLabState {
  if (Number.isNaN(value)) return state;
  const next = { ...state, [field]: clamp(value, RANGES[field]) };
  return field === "padding" ? { ...next, paddingMode: "explicit" } : next;
}

function placeOf({ filter, row, column }: { filter: number; row: number; column: number }) {
  const within = (at: number, max: number) => clamp(at, { min: 0, max });
  return {
    filter: within(filter, RANGES.filters.max - 1),
    row: within(row, MAX_PLACE),
    column: within(column, MAX_PLACE),
  };
}

function clamp(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(Math.max(Math.round(value), min), max);
}
