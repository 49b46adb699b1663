/** All numbers that the two maps show. */

import type { LookAnswer } from "@/components/compute/use-look";
import { largestMagnitude } from "@/components/plot/map-pixels";
import { layerField } from "@/lib/nn/looking/layer-field";
import { occluded } from "@/lib/nn/looking/occlusion";
import { placeMap } from "@/lib/nn/looking/place-map";
import { SHIPPED_NETWORKS } from "@/lib/nn/networks/shipped";
import type { ReceptiveField } from "@/lib/nn/receptive-field";

/** Side of an image, in pixels. */
export const SIDE = 28;
const CLASSES = 10;
/** Smaller differences than this don't get the full colour. */
const LEAST_LIMIT = 0.01;

/** A map over the image, and the numbers behind it. */
export interface Ground {
  /** `[side, side]`, as computed. */
  readonly values: Float32Array;
  readonly side: number;
  /** `[28, 28]`, for drawing. */
  readonly placed: Float32Array;
  readonly limit: number;
  /** Place of the largest value, row by row. */
  readonly peak: { readonly row: number; readonly column: number; readonly value: number };
}

export interface OcclusionView extends Ground {
  /** Probability of the class asked about, for the whole image and with the patch at the peak. */
  readonly whole: number;
  readonly lowest: number;
  /** The image with the patch at the peak, and what is read then. */
  readonly covered: Float32Array;
  readonly coveredRead: { readonly index: number; readonly probability: number };
}

/** The most probable class. */
export function bestOf(probabilities: ArrayLike<number>): {
  readonly index: number;
  readonly probability: number;
} {
  const all = Array.from(probabilities);
  const probability = Math.max(...all);
  return { index: all.indexOf(probability), probability };
}

/** By how much each place of the patch lowers the probability of a class. */
export function occlusionView({ request, reply }: LookAnswer<"occlusion">, index: number): OcclusionView {
  const { side, whole, covered } = reply;
  const answer = whole[index] ?? 0;
  const values = Float32Array.from(
    { length: side * side },
    (_, place) => answer - (covered[place * CLASSES + index] ?? 0),
  );
  const { patch, stride } = request;
  const ground = groundOf(values, side, { size: patch, jump: stride, start: 0 });
  const place = ground.peak.row * side + ground.peak.column;
  return {
    ...ground,
    whole: answer,
    lowest: answer - ground.peak.value,
    covered: occluded(request.image, { side: SIDE, ...request }, place),
    coveredRead: bestOf(covered.subarray(place * CLASSES, (place + 1) * CLASSES)),
  };
}

/** By how much the patch at one place lowers the probability; null where the map has no such place. */
export function dropAt(
  { values, side }: Ground,
  { row, column }: { readonly row: number; readonly column: number },
): number | null {
  return Math.max(row, column) < side ? (values[row * side + column] ?? null) : null;
}

/** Where the maps of a layer speak for a class. */
export function gradCamView({ model, request, reply }: LookAnswer<"gradCam">): Ground {
  return groundOf(reply.map, reply.side, layerField(SHIPPED_NETWORKS[model], request.layer));
}

function groundOf(values: Float32Array, side: number, field: ReceptiveField): Ground {
  const value = Math.max(...values);
  const place = values.indexOf(value);
  return {
    values,
    side,
    placed: placeMap({ values, side, field }, SIDE),
    limit: Math.max(LEAST_LIMIT, largestMagnitude(values)),
    peak: { row: Math.floor(place / side), column: place % side, value },
  };
}
