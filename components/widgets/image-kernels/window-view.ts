/** Everything the inspector says about one place of the window. */

import type { Picture } from "@/components/image-input/picture.model";
import { largestMagnitude } from "@/components/plot/map-pixels";
import { type Tap, windowProducts } from "@/lib/nn/correlate2d";
import { activeKernels, type ImageKernelsState, shownSide } from "./image-kernels.model";

/** The output as TensorFlow.js computed it, and from what. */
export interface KernelOutput {
  readonly picture: Picture;
  readonly kernels: readonly (readonly number[])[];
  /** `[height, width, channels]` float32, signed. */
  readonly values: Float32Array;
  readonly channels: 1 | 3;
}

export interface WindowView {
  readonly side: number;
  /** Input pixel under the centre, from 0, inside the picture. */
  readonly row: number;
  readonly column: number;
  /** The taps of the kernel that is shown, in row order. */
  readonly taps: readonly Tap[];
  /** Magnitudes that get the full colour. */
  readonly weightLimit: number;
  readonly productLimit: number;
  /** Sum of the products of each kernel in use, in float64. */
  readonly sums: readonly number[];
  /** The output value by hand: the sum, or the root of the sum of the squares. */
  readonly byHand: number;
  /** The same value from TensorFlow.js; null while it computes another picture or kernel. */
  readonly byTensorflow: number | null;
  /** |byHand − byTensorflow|; null with it. */
  readonly difference: number | null;
  readonly isEqual: boolean;
}

/** How far a float32 sum may be from the float64 one, for products that add up to at most 1. */
const TOLERANCE = 1e-5;

/** @param plane - the channel that is shown, `[height, width]` */
export function windowView(
  state: ImageKernelsState,
  picture: Picture,
  plane: Float32Array,
  output: KernelOutput | null,
): WindowView {
  const side = shownSide(state);
  const row = Math.min(state.row, picture.height - 1);
  const column = Math.min(state.column, picture.width - 1);
  const kernels = activeKernels(state);
  const windows = kernels.map((kernel) =>
    windowProducts(
      {
        input: plane,
        height: picture.height,
        width: picture.width,
        kernel,
        kernelHeight: side,
        kernelWidth: side,
        padding: "same",
      },
      { row, column },
    ),
  );
  const shown = windows[state.part === "y" && windows.length > 1 ? 1 : 0]!; // at least one kernel
  const sums = windows.map((window) => window.sum);
  const byHand = sums.length > 1 ? Math.hypot(...sums) : sums[0]!; // at least one kernel
  const byTensorflow = outputValue(state, picture, output, { row, column });
  const difference = byTensorflow === null ? null : Math.abs(byHand - byTensorflow);
  const products = shown.taps.map((tap) => tap.product);
  const scale = Math.max(
    1,
    ...windows.map(({ taps }) => taps.reduce((all, tap) => all + Math.abs(tap.product), 0)),
  );
  return {
    side,
    row,
    column,
    taps: shown.taps,
    weightLimit: largestMagnitude(shown.taps.map((tap) => tap.weight)),
    productLimit: largestMagnitude(products),
    sums,
    byHand,
    byTensorflow,
    difference,
    isEqual: difference !== null && difference <= TOLERANCE * scale,
  };
}

/** The value under the window, if the output belongs to this picture and these kernels. */
function outputValue(
  state: ImageKernelsState,
  picture: Picture,
  output: KernelOutput | null,
  cell: { readonly row: number; readonly column: number },
): number | null {
  if (!output || output.picture !== picture || !isSameKernels(output.kernels, activeKernels(state)))
    return null;
  if (output.channels !== (state.colour ? 3 : 1)) return null;
  const index = (cell.row * picture.width + cell.column) * output.channels;
  return output.values[index + (output.channels === 3 ? CHANNELS.indexOf(state.channel) : 0)] ?? null;
}

function isSameKernels(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): boolean {
  return (
    one.length === other.length &&
    one.every((kernel, at) => {
      const match = other[at];
      return kernel.length === match?.length && kernel.every((weight, cell) => weight === match[cell]);
    })
  );
}

/** The channels of a colour picture, in their order. */
const CHANNELS = ["red", "green", "blue"] as const;

/** The channel whose numbers are shown, `[height, width]`: the grey one, or one colour. */
export function shownPlane(
  picture: Picture,
  { colour, channel }: Pick<ImageKernelsState, "colour" | "channel">,
): Float32Array {
  if (!colour) return picture.grey;
  const offset = CHANNELS.indexOf(channel);
  return picture.grey.map((_, pixel) => picture.colour[pixel * 3 + offset]!); // three values a pixel
}

/** A picture whose values aren't known yet (not-a-number), for the time before the first photograph has come. */
export function emptyPicture({ width, height }: Pick<Picture, "width" | "height">): Picture {
  const count = width * height;
  return {
    width,
    height,
    grey: new Float32Array(count).fill(Number.NaN),
    colour: new Float32Array(count * 3).fill(Number.NaN),
  };
}
