/** Image kernels: which photograph, which kernel, how the output is drawn and where the window stands. */

import { z } from "zod/mini";
import { DEFAULT_PHOTO, PHOTO_IDS, type PhotoId } from "@/components/image-input/photos.model";
import { MAX_PICTURE_SIDE } from "@/components/image-input/picture.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import {
  type KernelTransform,
  kernelSum,
  MAX_WEIGHT,
  resizeKernel,
  transformKernel,
} from "@/lib/math/kernel-edit";
import {
  KERNEL_SIDES,
  type KernelSide,
  PRESET_IDS,
  type PresetId,
  presetHasSide,
  presetKernels,
} from "@/lib/math/kernel-presets";
import type { ImageKernelsProps } from "./image-kernels.props";

/** Which kernel is in use; `kernel` counts with the preset "custom" only. */
export interface KernelChoice {
  readonly preset: PresetId | "custom";
  readonly kernelSide: KernelSide;
  /** The reader's own weights, in row order; fitted to `kernelSide` round the centre. */
  readonly kernel: readonly number[];
}

export interface ImageKernelsState extends KernelChoice {
  readonly photo: PhotoId | "own";
  /** Zero in mid-grey, or cut off below 0 (black) and above 1 (white). */
  readonly display: "signed" | "clamped";
  /** Filter red, green and blue each by itself. */
  readonly colour: boolean;
  /** The colour channel whose numbers are shown. */
  readonly channel: "red" | "green" | "blue";
  /** Which of the two Sobel kernels is shown, for their magnitude. */
  readonly part: "x" | "y";
  /** The input pixel under the centre of the window, from 0; the view keeps it inside a smaller picture. */
  readonly row: number;
  readonly column: number;
}

export type ImageKernelsAction =
  | { readonly type: "choose-photo"; readonly photo: PhotoId | "own" }
  | { readonly type: "choose-preset"; readonly preset: PresetId }
  | { readonly type: "set-side"; readonly side: KernelSide }
  | { readonly type: "set-weight"; readonly index: number; readonly weight: number }
  | { readonly type: "transform"; readonly transform: KernelTransform }
  | { readonly type: "restore-kernel"; readonly kernel: KernelChoice }
  | { readonly type: "set-display"; readonly display: ImageKernelsState["display"] }
  | { readonly type: "set-colour"; readonly colour: boolean }
  | { readonly type: "set-channel"; readonly channel: ImageKernelsState["channel"] }
  | { readonly type: "set-part"; readonly part: ImageKernelsState["part"] }
  | { readonly type: "move-window"; readonly row: number; readonly column: number };

const pixel = z.int().check(z.minimum(0), z.maximum(MAX_PICTURE_SIDE - 1));

const schema: z.ZodMiniType<ImageKernelsState> = z.strictObject({
  photo: z.enum([...PHOTO_IDS, "own"]),
  preset: z.enum([...PRESET_IDS, "custom"]),
  kernelSide: z.literal(KERNEL_SIDES),
  kernel: z
    .array(z.number().check(z.minimum(-MAX_WEIGHT), z.maximum(MAX_WEIGHT)))
    .check(z.refine((weights) => KERNEL_SIDES.some((side) => side * side === weights.length))),
  display: z.enum(["signed", "clamped"]),
  colour: z.boolean(),
  channel: z.enum(["red", "green", "blue"]),
  part: z.enum(["x", "y"]),
  row: pixel,
  column: pixel,
});

export const imageKernelsModel: WidgetModel<ImageKernelsProps, ImageKernelsState, ImageKernelsAction> = {
  name: "image-kernels",
  schema,
  init(props) {
    const preset = props.preset ?? "sobel-x";
    const kernelSide = props.kernelSide ?? 3;
    return {
      photo: props.photo ?? DEFAULT_PHOTO,
      preset,
      kernelSide,
      kernel: shownWeights({ preset, kernelSide, kernel: [], part: "x" }),
      display: props.display ?? suitingDisplay(preset),
      colour: props.colour ?? false,
      channel: "red",
      part: "x",
      row: props.row ?? 128,
      column: props.column ?? 200,
    };
  },
  reducer: reduce,
};

function reduce(state: ImageKernelsState, action: ImageKernelsAction): ImageKernelsState {
  switch (action.type) {
    case "choose-photo":
      return { ...state, photo: action.photo };
    case "choose-preset":
      return choosePreset(state, action.preset);
    case "set-side":
      return setSide(state, action.side);
    case "set-weight":
      return custom(
        state,
        shownWeights(state).map((weight, index) => (index === action.index ? action.weight : weight)),
      );
    case "transform":
      return custom(state, transformKernel(shownWeights(state), action.transform));
    case "restore-kernel":
      return { ...state, ...action.kernel };
    case "set-display":
      return { ...state, display: action.display };
    case "set-colour":
      return { ...state, colour: action.colour };
    case "set-channel":
      return { ...state, channel: action.channel };
    case "set-part":
      return { ...state, part: action.part };
    case "move-window":
      return { ...state, row: toPixel(action.row), column: toPixel(action.column) };
  }
}

function choosePreset(state: ImageKernelsState, preset: PresetId): ImageKernelsState {
  const kernelSide = presetHasSide(preset, state.kernelSide) ? state.kernelSide : 3;
  const kernel = shownWeights({ ...state, preset, kernelSide });
  return { ...state, preset, kernelSide, kernel, display: suitingDisplay(preset) };
}

/** Another side: the preset of that size, or the reader's own weights with zeros round them. */
function setSide(state: ImageKernelsState, kernelSide: KernelSide): ImageKernelsState {
  if (state.preset !== "custom" && presetHasSide(state.preset, kernelSide)) {
    return { ...state, kernelSide, kernel: shownWeights({ ...state, kernelSide }) };
  }
  const kernel = resizeKernel(shownWeights(state), kernelSide);
  return { ...state, preset: "custom", kernelSide, kernel };
}

function custom(state: ImageKernelsState, kernel: readonly number[]): ImageKernelsState {
  return { ...state, preset: "custom", kernelSide: shownSide(state), kernel };
}

/** A preset whose weights sum to 1 gives an image again; the others give values on both sides of zero. */
function suitingDisplay(preset: PresetId): ImageKernelsState["display"] {
  const [kernel = []] = presetKernels(preset, 3);
  return kernelSum(kernel) > 0.5 ? "clamped" : "signed";
}

function toPixel(position: number): number {
  return Math.min(Math.max(Math.round(position), 0), MAX_PICTURE_SIDE - 1);
}

/** Side of the kernel in use; presets that need three cells a side have them. */
export function shownSide({ preset, kernelSide }: KernelChoice): KernelSide {
  return preset === "custom" || presetHasSide(preset, kernelSide) ? kernelSide : 3;
}

/** The kernels in use: one, or both Sobel kernels for the magnitude. */
export function activeKernels(choice: KernelChoice): readonly (readonly number[])[] {
  const side = shownSide(choice);
  if (choice.preset !== "custom") return presetKernels(choice.preset, side);
  return [choice.kernel.length === side * side ? choice.kernel : resizeKernel(choice.kernel, side)];
}

/** The weights in the grid: of the one kernel, or of the Sobel kernel that was asked for. */
export function shownWeights(choice: KernelChoice & Pick<ImageKernelsState, "part">): readonly number[] {
  const [first = [], second] = activeKernels(choice);
  return choice.part === "y" && second ? second : first;
}
