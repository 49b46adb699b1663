/** Schedules, levels and noisy states to test diffusion on. */

import fc from "fast-check";
import {
  cosine,
  customSchedule,
  linearBeta,
  type NoiseSchedule,
  shiftedCosine,
  straightPath,
} from "@/lib/diffusion/noise-schedule";

const customCurve: fc.Arbitrary<NoiseSchedule> = fc
  .array(fc.double({ min: 0.02, max: 0.98, noNaN: true }), { minLength: 1, maxLength: 6 })
  .map((powers) => {
    const falling = [1, ...[...powers].sort((a, b) => b - a), 0];
    return customSchedule(
      falling.map((signalPower, at) => ({ time: at / (falling.length - 1), signalPower })),
    );
  });

/** Every schedule with signal² + noise² = 1. */
export const preservingSchedule: fc.Arbitrary<NoiseSchedule> = fc.oneof(
  fc.constant(linearBeta()),
  fc.constant(cosine()),
  fc.double({ min: 0.1, max: 4, noNaN: true }).map(shiftedCosine),
  customCurve,
);

export const anySchedule: fc.Arbitrary<NoiseSchedule> = fc.oneof(
  preservingSchedule,
  fc.constant(straightPath()),
);

export const anyTime: fc.Arbitrary<number> = fc.double({ min: 0, max: 1, noNaN: true });

/** A time with both signal and noise to speak of, where float32 keeps what each says of the other. */
export const middleTime: fc.Arbitrary<number> = fc.double({ min: 0.1, max: 0.85, noNaN: true });

/** Values as normal numbers have them. */
export const values = (length: number): fc.Arbitrary<Float32Array> =>
  fc.float32Array({ minLength: length, maxLength: length, min: -3, max: 3, noNaN: true });

export function largestGap(first: ArrayLike<number>, second: ArrayLike<number>): number {
  if (first.length !== second.length) return Number.POSITIVE_INFINITY;
  return Array.from(first).reduce((most, value, at) => Math.max(most, Math.abs(value - second[at]!)), 0);
}
