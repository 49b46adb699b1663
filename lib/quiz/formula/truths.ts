/** What formulas are held to: functions of lib/nn and counts, by the name that a question gives them. */

import { convOutputSize } from "@/lib/nn/conv-geometry";
import { convParams, denseParams } from "@/lib/nn/params";
import { poolOutputSize } from "@/lib/nn/pool";
import { cellCount } from "@/lib/nn/shape";
import { ShapeError } from "@/lib/nn/shape-error";

type Options = Readonly<Record<string, number>>;

interface Truth {
  /** Names of its options, in the order in which `compute` takes them; all are needed. */
  readonly options: readonly string[];
  compute(options: Options): number;
}

/** The true functions by name. Padding is that of one side; every convolution has biases. */
export const TRUTHS: Readonly<Record<string, Truth>> = {
  "conv-output-size": {
    options: ["input", "kernel", "stride", "padding"],
    compute: ({ input = 0, kernel = 0, stride = 0, padding = 0 }) =>
      convOutputSize({ input, kernel, stride, padding }),
  },
  "pool-output-size": {
    options: ["input", "size", "stride"],
    compute: ({ input = 0, size = 0, stride = 0 }) => poolOutputSize({ input, size, stride }),
  },
  "conv-params": {
    options: ["kernel", "channels", "filters"],
    compute: ({ kernel = 0, channels = 0, filters = 0 }) =>
      convParams({ kernel, inChannels: channels, filters }),
  },
  "dense-params": {
    options: ["inputs", "units"],
    compute: ({ inputs = 0, units = 0 }) => denseParams({ inputs, units }),
  },
  // Guidance asks twice at each step, with the words and without.
  "network-passes": {
    options: ["images", "steps", "guided"],
    compute: ({ images = 0, steps = 0, guided = 0 }) => cellCount([images, steps, 1 + guided]),
  },
  // Squares of `fold` × `fold` pixels become single places.
  "folded-channels": {
    options: ["channels", "fold"],
    compute: ({ channels = 0, fold = 0 }) => cellCount([fold, fold, channels]),
  },
};

/**
 * The true value for these options.
 * @returns the value, or the error of lib/nn where no such layer exists
 * @throws Error if there is no truth of this name
 */
export function trueValue(
  name: string,
  options: Options,
): { readonly value: number } | { readonly impossible: ShapeError } {
  const truth = TRUTHS[name];
  if (!truth) throw new Error(`no truth is named "${name}"`);
  try {
    return { value: truth.compute(options) };
  } catch (error) {
    if (error instanceof ShapeError) return { impossible: error };
    throw error;
  }
}
