import type { ConvArithmeticState } from "./conv-arithmetic.model";
import type { GeometryView } from "./geometry-view";

/** The padding in force, for its slider: the cells on each side, both where they differ ("1 + 2"). */
export function shownPadding(state: ConvArithmeticState, view: GeometryView) {
  if (view.kind === "impossible") return { value: view.paddingBefore, text: String(view.paddingBefore) };
  const { paddingBefore, paddingAfter } = view.geometry;
  const text = paddingBefore === paddingAfter ? String(paddingBefore) : `${paddingBefore} + ${paddingAfter}`;
  return { value: state.paddingMode === "explicit" ? state.padding : paddingBefore, text };
}
