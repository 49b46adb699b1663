/** The numbers of the window as cells of a grid, with their colours. */

import type { NumberText } from "@/components/kernel-editor/use-number-text";
import { divergingColor } from "@/components/plot/diverging";
import type { GridCell } from "./number-grid";
import type { WindowView } from "./window-view";

/** From this grey on black text reads better than white; both reach 4.5:1 there. */
const DARK_TEXT_FROM = 0.457;

/** The input values, on their own grey: a crop of the picture, enlarged. */
export function inputCells(view: WindowView, text: NumberText): readonly GridCell[] {
  return view.taps.map((tap) => ({
    key: `${tap.row} ${tap.column}`,
    text: text.decimal(tap.value),
    ...greyOf(tap.value),
    isPadding: !tap.isInside,
  }));
}

/** The grey of a value in [0, 1], and the text colour that can be read on it; neither for a value not known yet. */
function greyOf(value: number): Pick<GridCell, "background" | "tone"> {
  if (Number.isNaN(value)) return { background: "var(--sunken)", tone: "page" };
  const level = Math.round(value * 255);
  return { background: `rgb(${level} ${level} ${level})`, tone: value >= DARK_TEXT_FROM ? "dark" : "light" };
}

/** Input value times weight, on the diverging scale. */
export function productCells(view: WindowView, text: NumberText): readonly GridCell[] {
  return view.taps.map((tap) => ({
    key: `${tap.row} ${tap.column}`,
    text: text.decimal(tap.product),
    background: divergingColor(tap.product, view.productLimit),
    tone: "page",
    isPadding: !tap.isInside,
  }));
}
