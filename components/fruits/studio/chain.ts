/** A chain of pictures from noise to a fruit, as far as it has come. */

import type { NoiseLevel } from "@/lib/diffusion/noise-schedule";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { weightedSum } from "@/lib/diffusion/weighted-sum";
import { levelAt } from "./noise-level";

/** What is there after a number of steps. Pictures are `[side, side, 3]`, from −1 to 1 (noise goes further). */
export interface ChainFrame {
  /** The picture as it stands. */
  readonly x: Float32Array;
  /** What the network took it for, looking at it: the finished picture, and the noise in the way. Null until it has looked. */
  readonly belief: { readonly image: Float32Array; readonly noise: Float32Array } | null;
}

/**
 * The frames of a chain. What the network takes a picture for is told with the step that follows from it; the noise is what is left
 * of the picture: x = signal · image + noise · ε.
 * @param spec - the network, which has learnt with as much noise at each step
 * @param start - the noise that it starts from
 * @param told - what has come from the worker, the noise at the start first; empty if nothing has
 */
export function chainFrames(
  spec: UNetSpec,
  start: Float32Array,
  told: readonly { readonly x: Float32Array; readonly image: Float32Array | null }[],
  steps: number,
): readonly ChainFrame[] {
  const pictures = told.length === 0 ? [start] : told.map(({ x }) => x);
  return pictures.map((x, step) => {
    const image = told[step + 1]?.image ?? null;
    if (image === null) return { x, belief: null };
    return { x, belief: beliefOf(x, image, levelAt(spec, step, steps)) };
  });
}

/** The noise is worked out when it is looked at: a chain of a hundred pictures grows twenty times a second, and shows one of them. */
function beliefOf(x: Float32Array, image: Float32Array, { signal, noise }: NoiseLevel): ChainFrame["belief"] {
  let seen: Float32Array | null = null;
  return {
    image,
    get noise() {
      seen ??= weightedSum([1 / noise, x], [-signal / noise, image]);
      return seen;
    },
  };
}

/**
 * The frame to show at a step: that step, or the last one that there is.
 * @param frames - at least one: the noise
 */
export function frameAt(
  frames: readonly ChainFrame[],
  at: number,
): { readonly step: number; readonly frame: ChainFrame } {
  const step = Math.min(at, frames.length - 1);
  const frame = frames[step];
  if (frame === undefined) throw new RangeError("a chain has its noise at least");
  // The network looks once more only to make the next step: at the last one, what it took the one before for stands.
  const belief = frame.belief ?? frames[step - 1]?.belief ?? null;
  return { step, frame: { x: frame.x, belief } };
}

/** Which steps a strip of so many pictures shows, the first and the last among them. */
export function stripSteps(steps: number, count: number): readonly number[] {
  const most = Math.min(count - 1, steps);
  return Array.from({ length: most + 1 }, (_, index) => Math.round((index / most) * steps));
}
