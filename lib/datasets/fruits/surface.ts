import type { Pigment } from "./pigment";

/**
 * What a part of a fruit shows at one point. One record is reused for all points: a part writes it,
 * the painter reads it.
 */
export interface Surface {
  /** Signed distance to the outline, in the fruit's units: negative inside. */
  distance: number;
  /** The direction the surface faces: x to the right, y down, z towards the viewer. */
  nx: number;
  ny: number;
  nz: number;
  /** How far the coat has turned into the part's second pigment, in [0, 1]. */
  blend: number;
  /** How much of the light arrives, in [0, 1]: less in a hollow. */
  openness: number;
}

/** A piece of a fruit. Coordinates: x to the right, y down, about one unit from the middle to the rim. */
export interface Part {
  pigment: Pigment;
  /** A second coat that `blend` turns to: the seeds, a tip. */
  second: Pigment;
  /** The box outside of which the part shows nothing: left, top, right, bottom. */
  box: readonly [number, number, number, number];
  sample(x: number, y: number, surface: Surface): void;
}

/** A round piece that touches the ground or hangs above it, for the shadow. */
export interface Ball {
  x: number;
  y: number;
  radius: number;
}

/** A fruit ready to be painted: its parts from back to front, and what casts its shadow. */
export interface FruitModel {
  parts: readonly Part[];
  balls: readonly Ball[];
}

/** Makes the record that parts write to. */
export function createSurface(): Surface {
  return { distance: 1, nx: 0, ny: 0, nz: 1, blend: 0, openness: 1 };
}

/** Goes smoothly from 0 below `from` to 1 above `to`. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
