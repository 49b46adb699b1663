/** The pen of the keyboard, as shares of the pad's side in [0, 1]. */
export interface PenCursor {
  readonly x: number;
  readonly y: number;
  readonly isDown: boolean;
}

/** One press of an arrow, as a share of the pad's side. */
const STEP = 1 / 24;

/** Where the pen starts: at the top, in the middle. */
export const START_CURSOR: PenCursor = { x: 0.5, y: 0.25, isDown: false };

/** The pen one step further, kept on the pad. */
export function movePen(
  { x, y, isDown }: PenCursor,
  arrow: { readonly x: number; readonly y: number },
): PenCursor {
  return { x: onPad(x + arrow.x * STEP), y: onPad(y + arrow.y * STEP), isDown };
}

function onPad(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
