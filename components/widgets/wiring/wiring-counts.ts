/** How many parameters each wiring needs for the same inputs and outputs. */

import { convOutputSize } from "@/lib/nn/conv-geometry";
import { convParams, denseParams } from "@/lib/nn/params";
import type { WiringKind, WiringState } from "./wiring.model";

export interface WiringCounts {
  /** Pixels in. */
  readonly inputs: number;
  /** Places of the window in one map. */
  readonly places: number;
  /** Numbers out: places times filters. */
  readonly outputs: number;
  readonly params: Readonly<Record<WiringKind, number>>;
}

/** Counts for a grey image, stride 1, no padding, with biases. */
export function wiringCounts({
  side,
  kernel,
  filters,
}: Pick<WiringState, "side" | "kernel" | "filters">): WiringCounts {
  const places = convOutputSize({ input: side, kernel }) ** 2;
  const inputs = side * side;
  const outputs = places * filters;
  const window = convParams({ kernel, inChannels: 1, filters });
  return {
    inputs,
    places,
    outputs,
    params: { dense: denseParams({ inputs, units: outputs }), local: places * window, shared: window },
  };
}
