/** What the page and the worker say to each other about looking into a network that draws. Plain data only. */

import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { DenoiseRequest } from "./diffusion-protocol";

/** Most moments of one look. */
export const MOST_MOMENTS = 256;

/** What the network is told beside a picture. */
export interface UNetMoment {
  /** From 0 (no noise) to 1 (nothing but noise). */
  readonly time: number;
  readonly prompt: Prompt;
}

/** A picture to be read. */
export interface UNetMapsRequest extends UNetMoment {
  /** A noisy picture, `[side, side, 3]`. */
  readonly pixels: Float32Array;
}

/** What one part of the network made of a picture. */
export interface UNetPartMaps {
  /** The part, as `unetParts` names it. */
  readonly part: string;
  /** `[rows, columns, channels]`. */
  readonly shape: readonly [number, number, number];
  readonly values: Float32Array;
}

export interface UNetMapsReply {
  /** One a part, in their order. */
  readonly parts: readonly UNetPartMaps[];
  /** What the network says of the picture: its velocity, as the pixels. */
  readonly prediction: Float32Array;
}

export interface UNetTuningRequest {
  /** At least one, at most {@link MOST_MOMENTS}. */
  readonly moments: readonly UNetMoment[];
}

/** How one normalisation is tuned at each moment. */
export interface UNetTuning {
  /** As `unetNorms` names it. */
  readonly norm: string;
  /** `[moments, channels]`: what is added to 1 to give the factor. */
  readonly scales: Float32Array;
  /** `[moments, channels]`. */
  readonly shifts: Float32Array;
}

export interface UNetTuningReply {
  /** What the time is turned into, `[moments, embedding]`. */
  readonly times: Float32Array;
  /** The learnt vector of each word, `[words, embedding]`: each slot's words, then its entry for a word left out. */
  readonly words: Float32Array;
  /** One a normalisation, in their order. */
  readonly norms: readonly UNetTuning[];
}

/** Every way to look into the network: what it takes, and gives. */
export interface UNetLooks {
  readonly maps: { readonly request: UNetMapsRequest; readonly reply: UNetMapsReply };
  readonly tuning: { readonly request: UNetTuningRequest; readonly reply: UNetTuningReply };
}

export type UNetLookKind = keyof UNetLooks;

/** One way to look, and what is asked of which network. */
export type UNetLook<K extends UNetLookKind = UNetLookKind> = {
  readonly [Kind in K]: {
    readonly kind: Kind;
    readonly network: DenoiseRequest["network"];
    readonly request: UNetLooks[Kind]["request"];
  };
}[K];
