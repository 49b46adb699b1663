import type { LabView } from "./lab-view";

/** What the laboratory has computed, for questions that hold a prediction to it; null where there is no output. */
export function measuresOf(view: LabView): Readonly<Record<string, number>> | null {
  if (view.kind === "impossible") return null;
  return {
    "output-side": view.output.height,
    "cell-value": view.cell.activated,
  };
}
