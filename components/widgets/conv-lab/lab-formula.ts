/** The numbers that stand in the formulas of the output's size and of what the layer costs. */

import type { LayerAxis } from "@/lib/nn/conv-layer-2d";
import type { ConvLabState } from "./conv-lab.model";

/** Which of the formulas holds. Transposed layers have one for each way of padding. */
export type SizeFormula = "plain" | "transposed-explicit" | "transposed-same" | "transposed-valid";

export interface SizeNumbers {
  readonly formula: SizeFormula;
  readonly input: number;
  /** Both sides together. */
  readonly padding: number;
  /** dilation·(kernel − 1) + 1 */
  readonly span: number;
  readonly stride: number;
  readonly output: number;
}

/** What to write in the formula of one side's size. */
export function sizeNumbers(state: ConvLabState, axis: LayerAxis): SizeNumbers {
  const { kernel, stride, dilation, transposed, paddingMode } = state;
  return {
    formula: transposed ? `transposed-${paddingMode}` : "plain",
    input: axis.input,
    padding: axis.paddingBefore + axis.paddingAfter,
    span: dilation * (kernel - 1) + 1,
    stride,
    output: axis.output,
  };
}
