/** What a panel shows of the points of one sampler: where they are at a frame, and how far from the data. */

import { meanNearestDistance } from "@/lib/datasets/points/nearest-distance";
import type { PointSet } from "@/lib/datasets/points/point-set";
import type { SamplerKind } from "@/lib/diffusion/sampler-steps";
import type { DenoisePointsReply, DenoisePointsRequest } from "@/lib/tf/points/points-protocol";
import type { Wanted } from "./diffusion-2d.model";

/** Points of the data that distances are taken to: enough for a mean, few enough for every frame. */
const MOST_REFERENCES = 900;

export interface PanelView {
  readonly sampler: SamplerKind;
  /** `[count, 2]`, where the points are now. */
  readonly points: Float32Array;
  /** `[frames, count, 2]`, the whole way. */
  readonly path: Float32Array;
  /** How often the network was asked for every point, up to this frame and in all. */
  readonly calls: number;
  readonly allCalls: number;
  /** Mean distance to the nearest datum of the class that was asked for, in units of the plane. */
  readonly distance: number;
}

/** The data by class, a sample of them; all together under −1. */
export type References = ReadonlyMap<number, Float32Array>;

export function referencesOf({ points, classes, classCount }: PointSet): References {
  const some = (which: number) => {
    const chosen: number[] = [];
    classes.forEach((one, at) => {
      if (which === -1 || one === which) chosen.push(points[2 * at] ?? 0, points[2 * at + 1] ?? 0);
    });
    return Float32Array.from(chosen.slice(0, 2 * MOST_REFERENCES));
  };
  return new Map(Array.from({ length: classCount + 1 }, (_, at) => [at - 1, some(at - 1)]));
}

/** The panels of a reply, at a frame. */
export function panelViews(
  request: DenoisePointsRequest,
  { paths, evaluations }: DenoisePointsReply,
  frame: number,
  references: References,
): readonly PanelView[] {
  const { samplers, count, steps } = request;
  return samplers.map((sampler, at) => {
    const path = paths[at] ?? new Float32Array(0);
    const points = path.subarray(2 * count * frame, 2 * count * (frame + 1));
    const allCalls = evaluations[at] ?? 0;
    // Heun's method asks twice a step, but for the last one.
    const calls = frame === steps ? allCalls : frame * (sampler === "heun" ? 2 : 1);
    return { sampler, points, path, calls, allCalls, distance: distanceOf(points, request, references) };
  });
}

/** The class that a point was asked to have; −1 for none. */
export function classOf(index: number, wanted: Wanted, classCount: number): number {
  if (wanted === "each") return index % classCount;
  return wanted ?? -1;
}

function distanceOf(
  points: Float32Array,
  { wanted, classCount }: DenoisePointsRequest,
  references: References,
): number {
  const to = (which: number, own: Float32Array) =>
    meanNearestDistance(own, references.get(which) ?? new Float32Array(0));
  if (wanted !== "each") return to(wanted ?? -1, points);
  const shares = Array.from({ length: classCount }, (_, which) => {
    const own = points.filter((_value, at) => (at >> 1) % classCount === which);
    return (to(which, own) * own.length) / points.length;
  });
  return shares.reduce((sum, share) => sum + share, 0);
}

/** The field at a frame, `[rows, columns, 2]`; at the end of the way, that of the last step. */
export function fieldAt({ field, times }: DenoisePointsReply, frame: number): Float32Array {
  const steps = times.length - 1;
  const length = field.length / steps;
  const at = Math.min(frame, steps - 1);
  return field.subarray(at * length, (at + 1) * length);
}
