import type { DigitLayer } from "./digit-layers";
import { firstLayout, type TileLayout } from "./tile-layout";

/** On a demo whose canvases show the first reading. */
const MARK = "data-first-maps";

/** What `first-maps.ts` has drawn is on the canvases of the demo. */
export function markFirstMaps(demo: Element): void {
  demo.setAttribute(MARK, "");
}

/** Does a canvas of the demo still show what was drawn before React had the page? */
export function holdsFirstMaps(canvas: Element, layer: DigitLayer, { columns }: TileLayout): boolean {
  // In another layout the canvas has another size, and is blank.
  return columns === firstLayout(layer).columns && canvas.closest(`[${MARK}]`) !== null;
}

/** From now on the canvas shows what the demo draws. */
export function dropFirstMaps(canvas: Element): void {
  canvas.closest(`[${MARK}]`)?.removeAttribute(MARK);
}
