/** What the page may ask of a shipped network beyond its answer, as plain data. Images are `[side, side]` in row order, in [0, 1]. */

import type { ExcitingCell } from "@/lib/nn/looking/exciting-cells";

/** What an image can be made to raise: a unit before its activation. */
export interface WantedUnit {
  /** A convolution or a dense layer. */
  readonly layer: string;
  /** The filter, or the unit. */
  readonly unit: number;
  /** Of a convolution: the cell in the middle of its map, or the mean of all cells. */
  readonly of: "cell" | "map";
}

export interface WantedRequest extends WantedUnit {
  readonly steps: number;
  /** Of the noise that it starts from. */
  readonly seed: number;
  /** Does something keep the image plain (less ink, a blur now and then, small shifts)? */
  readonly smooth: boolean;
}

export interface WantedProgress {
  readonly step: number;
  readonly image: Float32Array;
  readonly activation: number;
}

export interface WantedReply {
  /** The image before each step, and after the last one. */
  readonly images: readonly Float32Array[];
  /** What each of them makes of the unit. */
  readonly activations: Float32Array;
}

export interface PatchesRequest {
  /** A convolution, or a dense layer, whose units are maps of one cell. */
  readonly layer: string;
  /** How many images for each filter. */
  readonly keep: number;
}

/** An image of the test set, and the cell that it excites most. */
export interface ExcitingImage extends ExcitingCell {
  readonly label: number;
  readonly pixels: Float32Array;
}

export interface PatchesReply {
  /** How many images were looked through. */
  readonly images: number;
  /** For each filter, the strongest first. */
  readonly filters: readonly (readonly ExcitingImage[])[];
}

export interface SearchProgress {
  readonly done: number;
  readonly total: number;
}

export interface OcclusionRequest {
  readonly image: Float32Array;
  readonly patch: number;
  readonly stride: number;
  /** What the patch is filled with, in [0, 1]. */
  readonly fill: number;
}

export interface OcclusionReply {
  /** Places of the patch along one axis. */
  readonly side: number;
  /** What the network answers to the whole image, `[10]`. */
  readonly whole: Float32Array;
  /** What it answers with the patch at each place, `[side · side, 10]` in row order. */
  readonly covered: Float32Array;
}

export interface GradCamRequest {
  readonly image: Float32Array;
  /** A layer of maps, most often the last one before they are flattened. */
  readonly layer: string;
  /** The class whose score, before the softmax, is asked about. */
  readonly class: number;
}

export interface GradCamReply {
  readonly side: number;
  /** One a map. */
  readonly weights: Float32Array;
  /** `[side, side]`, never negative. */
  readonly map: Float32Array;
}

export interface PushRequest {
  readonly image: Float32Array;
  /** Away from the class `from`, or towards another. */
  readonly from: number;
  readonly towards: number | null;
  /** 1: along the sign of one gradient; more: as many smaller steps, each along its own gradient. */
  readonly steps: number;
  /** The sizes to try are 0, 1, … `most`, in steps of 1/255. */
  readonly most: number;
  /** Of the noise that is compared. */
  readonly seed: number;
}

export interface PushReply {
  /** The pushed image for each size. */
  readonly images: readonly Float32Array[];
  /** What the network answers to each, `[sizes, 10]`. */
  readonly pushed: Float32Array;
  /** What it answers to the image with random signs of the same size, `[sizes, 10]`. */
  readonly noisy: Float32Array;
}

/** Every way to look into a network: what it takes, tells on its way, and gives. */
export interface Looks {
  readonly wanted: {
    readonly request: WantedRequest;
    readonly progress: WantedProgress;
    readonly reply: WantedReply;
  };
  readonly patches: {
    readonly request: PatchesRequest;
    readonly progress: SearchProgress;
    readonly reply: PatchesReply;
  };
  readonly occlusion: {
    readonly request: OcclusionRequest;
    readonly progress: SearchProgress;
    readonly reply: OcclusionReply;
  };
  readonly gradCam: {
    readonly request: GradCamRequest;
    readonly progress: never;
    readonly reply: GradCamReply;
  };
  readonly push: {
    readonly request: PushRequest;
    readonly progress: SearchProgress;
    readonly reply: PushReply;
  };
}

export type LookKind = keyof Looks;

/** One way to look, and what is asked. */
export type Look<K extends LookKind = LookKind> = {
  readonly [Kind in K]: { readonly kind: Kind; readonly request: Looks[Kind]["request"] };
}[K];
