import type { DigitLayer } from "./digit-layers";
import { FIRST_COLUMNS, type TileLayout } from "./tile-layout";

/** The mark of `first-maps.ts` on a demo whose canvases show the first reading. */
const MARK = "data-first-maps";

/** Does a canvas of the demo still show what was drawn before React had the page? */
export function holdsFirstMaps(canvas: Element, { channels }: DigitLayer, { columns }: TileLayout): boolean {
  // In another layout the canvas has another size, and is blank.
  return columns === Math.min(FIRST_COLUMNS, channels) && canvas.closest(`[${MARK}]`) !== null;
}

/** From now on the canvas shows what the demo draws. */
export function dropFirstMaps(canvas: Element): void {
  canvas.closest(`[${MARK}]`)?.removeAttribute(MARK);
}
