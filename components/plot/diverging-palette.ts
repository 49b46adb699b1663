import { STRONG_PERCENT } from "./diverging";
import { mixOklab, type Rgb } from "./oklab";

/** The three colours of the diverging scale. */
export interface DivergingColors {
  readonly negative: Rgb;
  readonly zero: Rgb;
  readonly positive: Rgb;
}

/** Colours on either side of zero. */
const SHADES = 127;

/**
 * The colours of the diverging scale as pixels, from the most negative over zero to the most positive: the same that
 * `divergingColor` gives in CSS where no text stands on them. RGBA in memory order, one word a pixel.
 */
export function divergingPalette({ negative, zero, positive }: DivergingColors): Uint32Array {
  return Uint32Array.from({ length: 2 * SHADES + 1 }, (_, index) => {
    const share = (index - SHADES) / SHADES;
    const side = share < 0 ? negative : positive;
    const [red, green, blue] = mixOklab(zero, side, (Math.abs(share) * STRONG_PERCENT) / 100);
    return new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0] as number; // four bytes make one word
  });
}

/** The pixel of a value. @param limit - the magnitude that gets the full colour; where it is 0, everything is zero */
export function divergingPixel(palette: Uint32Array, value: number, limit: number): number {
  const share = limit > 0 && Number.isFinite(value) ? Math.min(Math.max(value / limit, -1), 1) : 0;
  return palette[SHADES + Math.round(share * SHADES)] as number; // in [0, 254]
}
