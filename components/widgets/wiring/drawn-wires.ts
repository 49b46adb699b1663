/** The wires of a drawing in one dimension: nine inputs, a window of three, seven outputs. */

import type { WiringKind } from "./wiring.model";

export const DRAWN_INPUTS = 9;
const DRAWN_WINDOW = 3;
export const DRAWN_OUTPUTS = DRAWN_INPUTS - DRAWN_WINDOW + 1;

export interface Wire {
  readonly input: number;
  readonly output: number;
  /** Wires of the same number carry the same weight. */
  readonly weight: number;
  /** Place in the window, from 0; null where every input is wired. */
  readonly tap: number | null;
}

/** Every wire, those of an output one after the other. */
export function drawnWires(wiring: WiringKind): readonly Wire[] {
  return Array.from({ length: DRAWN_OUTPUTS }, (_, output) => wiresOf(output, wiring)).flat();
}

function wiresOf(output: number, wiring: WiringKind): readonly Wire[] {
  if (wiring === "dense") {
    return Array.from({ length: DRAWN_INPUTS }, (_, input) => ({
      input,
      output,
      weight: output * DRAWN_INPUTS + input,
      tap: null,
    }));
  }
  return Array.from({ length: DRAWN_WINDOW }, (_, tap) => ({
    input: output + tap,
    output,
    weight: wiring === "shared" ? tap : output * DRAWN_WINDOW + tap,
    tap,
  }));
}

/** Different weights in the drawing. */
export function drawnWeights(wiring: WiringKind): number {
  return new Set(drawnWires(wiring).map(({ weight }) => weight)).size;
}
