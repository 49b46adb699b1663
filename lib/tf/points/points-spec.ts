/** The network that tells the velocity of a noisy point of the plane. */

import type { SmallNetSpec } from "@/lib/tf/small-net/small-net-spec";

const UNITS = 64;

/**
 * x, y, the time, and one number a class (1 for the class asked for; all 0 for none) where there are several; three layers of 64
 * units; the two components of the velocity.
 */
export function pointsSpec(classCount: number): SmallNetSpec {
  const hidden = { units: UNITS, activation: "swish" } as const;
  return {
    inputs: 3 + conditionCount(classCount),
    hidden: [hidden, hidden, hidden],
    output: { units: 2, activation: "linear" },
  };
}

/** Inputs that say the class. A single class needs no saying. */
export function conditionCount(classCount: number): number {
  return classCount > 1 ? classCount : 0;
}

/** The time as the network takes it, centred like the points. */
export function timeInput(time: number): number {
  return 2 * time - 1;
}
