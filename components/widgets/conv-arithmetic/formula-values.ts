/** The numbers that stand in the formula of the output size. */

import type { ConvArithmeticState } from "./conv-arithmetic.model";
import type { GeometryView } from "./geometry-view";

export interface FormulaValues {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  /** Cells of padding on both sides, where they are the same; null with "same", that counts each side apart. */
  readonly padding: number | null;
  readonly paddingBefore: number;
  readonly paddingAfter: number;
  /** Padded input less what the kernel spans: what the window can move, in cells; below 0 where it doesn't fit. */
  readonly room: number;
  /** Null where there is none. */
  readonly output: number | null;
}

/** What to write in the formula for these settings. */
export function formulaValues(state: ConvArithmeticState, view: GeometryView): FormulaValues {
  const { input, kernel, stride, dilation } = state;
  const sizes = { input, kernel, stride, dilation };
  if (view.kind === "impossible") {
    const { paddingBefore, problem } = view;
    return {
      ...sizes,
      padding: paddingBefore,
      paddingBefore,
      paddingAfter: paddingBefore,
      room: problem.paddedInput - problem.effectiveKernel,
      output: null,
    };
  }
  const { paddingBefore, paddingAfter, effectiveKernel, output } = view.geometry;
  return {
    ...sizes,
    padding: state.paddingMode === "same" ? null : paddingBefore,
    paddingBefore,
    paddingAfter,
    room: view.paddedInput - effectiveKernel,
    output,
  };
}
