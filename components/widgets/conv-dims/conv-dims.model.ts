import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import { CLIP_IDS, CLIP_SHAPE, type ClipId } from "./clips";
import type { ConvDimsProps } from "./conv-dims.props";
import {
  LINE_KERNEL_IDS,
  LINE_KERNELS,
  type LineKernelId,
  PLANE_KERNEL_IDS,
  type PlaneKernelId,
  TIME_KERNEL_IDS,
  type TimeKernelId,
} from "./dims-kernels";
import { isSound, SERIES_IDS, SERIES_LENGTH, SOUND_IDS, SOUND_RATE, signalValues } from "./signals";

export const DIMS = ["1d", "2d", "3d"] as const;
export type Dims = (typeof DIMS)[number];

export const SIGNAL_CHOICES = [...SERIES_IDS, ...SOUND_IDS, "drawn"] as const;
type SignalChoice = (typeof SIGNAL_CHOICES)[number];

/** Taps of a kernel on a line, and the samples of a sound from one tap to the next. */
export const TAP_COUNTS = [1, 3, 5, 7, 9] as const;
export const SPACING = { min: 1, max: 900 } as const;
/** A spacing at which an echo is heard as one. */
const ECHO_SPACING = 900;
/** The largest magnitude of a weight. */
export const MAX_WEIGHT = 9;

const within = (minimum: number, maximum: number) => z.int().check(z.minimum(minimum), z.maximum(maximum));

const stateSchema = z.strictObject({
  dims: z.enum(DIMS),
  padding: z.enum(["valid", "same"]),
  signal: z.enum(SIGNAL_CHOICES as unknown as readonly [SignalChoice, ...SignalChoice[]]),
  /** The reader's own series in hundredths; empty until one is drawn. */
  drawn: z.array(within(-100, 100)).check(z.refine(({ length }) => length === 0 || length === SERIES_LENGTH)),
  lineKernel: z.enum([...LINE_KERNEL_IDS, "own"]),
  /** The reader's own weights. */
  taps: z
    .array(z.number().check(z.minimum(-MAX_WEIGHT), z.maximum(MAX_WEIGHT)))
    .check(z.refine(({ length }) => TAP_COUNTS.some((count) => count === length))),
  /** Between the taps, for a sound; a series has them side by side. */
  spacing: within(SPACING.min, SPACING.max),
  /** Which output of the line is looked at, from 0; the last one where there are fewer. */
  at: within(0, SOUND_RATE - 1),
  clip: z.enum(CLIP_IDS),
  planeKernel: z.enum(PLANE_KERNEL_IDS),
  timeKernel: z.enum(TIME_KERNEL_IDS),
  /** Frame of the video, and which output cell of it is looked at, from 0; the nearest one where there are fewer. */
  frame: within(0, CLIP_SHAPE[0] - 1),
  row: within(0, CLIP_SHAPE[1] - 1),
  column: within(0, CLIP_SHAPE[2] - 1),
});

export type ConvDimsState = Readonly<z.infer<typeof stateSchema>>;

export type ConvDimsAction =
  | { readonly type: "dims"; readonly dims: Dims }
  | { readonly type: "padding"; readonly padding: ConvDimsState["padding"] }
  | { readonly type: "signal"; readonly signal: SignalChoice }
  | { readonly type: "draw"; readonly index: number; readonly value: number }
  | { readonly type: "line-kernel"; readonly kernel: LineKernelId }
  | { readonly type: "tap"; readonly index: number; readonly weight: number }
  | { readonly type: "tap-count"; readonly count: number }
  | { readonly type: "spacing"; readonly spacing: number }
  | { readonly type: "look-line"; readonly at: number }
  | { readonly type: "clip"; readonly clip: ClipId }
  | { readonly type: "plane-kernel"; readonly kernel: PlaneKernelId }
  | { readonly type: "time-kernel"; readonly kernel: TimeKernelId }
  | { readonly type: "frame"; readonly frame: number }
  | { readonly type: "look-cell"; readonly row: number; readonly column: number };

/** The same operation along one, two and three axes. */
export const convDimsModel: WidgetModel<ConvDimsProps, ConvDimsState, ConvDimsAction> = {
  name: "conv-dims",
  schema: stateSchema,
  init: ({ dims = "1d" }) => ({
    dims,
    padding: "valid",
    signal: "steps",
    drawn: [],
    lineKernel: "derivative",
    taps: [-1, 0, 1],
    spacing: 1,
    at: 18,
    clip: "traffic",
    planeKernel: "sobel",
    timeKernel: "motion",
    frame: 5,
    row: 4,
    column: 10,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "dims":
        return { ...state, dims: action.dims };
      case "padding":
        return { ...state, padding: action.padding };
      case "clip":
        return { ...state, clip: action.clip };
      case "plane-kernel":
        return { ...state, planeKernel: action.kernel };
      case "time-kernel":
        return { ...state, timeKernel: action.kernel };
      case "frame":
        return { ...state, frame: clamped(action.frame, CLIP_SHAPE[0]) };
      case "look-cell":
        return {
          ...state,
          row: clamped(action.row, CLIP_SHAPE[1]),
          column: clamped(action.column, CLIP_SHAPE[2]),
        };
      default:
        return lineReducer(state, action);
    }
  },
};

type LineAction = Extract<
  ConvDimsAction,
  { type: "signal" | "draw" | "line-kernel" | "tap" | "tap-count" | "spacing" | "look-line" }
>;

function lineReducer(state: ConvDimsState, action: LineAction): ConvDimsState {
  switch (action.type) {
    case "signal":
      return {
        ...state,
        signal: action.signal,
        drawn: action.signal === "drawn" ? hundredths(state) : state.drawn,
        at: isSound(action.signal) ? SOUND_RATE / 8 : 18,
        ...echoRoom(state.lineKernel, action.signal),
      };
    case "draw": {
      const drawn = hundredths(state);
      drawn[clamped(action.index, SERIES_LENGTH)] = Math.round(100 * Math.min(Math.max(action.value, -1), 1));
      return { ...state, signal: "drawn", drawn };
    }
    case "line-kernel":
      return { ...state, lineKernel: action.kernel, ...echoRoom(action.kernel, state.signal) };
    case "tap": {
      const taps = [...lineTaps(state)];
      taps[action.index] = Math.min(Math.max(action.weight, -MAX_WEIGHT), MAX_WEIGHT);
      return { ...state, lineKernel: "own", taps };
    }
    case "tap-count":
      return { ...state, lineKernel: "own", taps: resized(lineTaps(state), action.count) };
    case "spacing":
      return { ...state, spacing: clamped(action.spacing - 1, SPACING.max) + 1 };
    case "look-line":
      return { ...state, at: clamped(action.at, SOUND_RATE) };
  }
}

/** An echo of a sound needs taps that are far apart, and then padding; any other kernel has them side by side. */
function echoRoom(
  kernel: ConvDimsState["lineKernel"],
  signal: SignalChoice,
): Partial<Pick<ConvDimsState, "spacing" | "padding">> {
  if (!isSound(signal)) return {};
  return kernel === "echo" ? { spacing: ECHO_SPACING, padding: "same" } : { spacing: 1 };
}

/** The weights of the kernel on a line. */
export function lineTaps({ lineKernel, taps }: ConvDimsState): readonly number[] {
  return lineKernel === "own" ? taps : LINE_KERNELS[lineKernel];
}

/** The series as it would be drawn from now on. */
function hundredths({ signal, drawn }: ConvDimsState): number[] {
  if (signal === "drawn" || isSound(signal)) {
    return drawn.length === 0 ? Array.from({ length: SERIES_LENGTH }, () => 0) : [...drawn];
  }
  return Array.from(signalValues(signal), (value) => Math.round(100 * value));
}

/** More or fewer taps on both sides. */
function resized(taps: readonly number[], count: number): number[] {
  const before = (count - taps.length) / 2;
  return Array.from({ length: count }, (_, at) => taps[at - before] ?? 0);
}

function clamped(index: number, count: number): number {
  return Math.min(Math.max(Math.round(index), 0), count - 1);
}
