import { COLOURS, type ColourId } from "./fruit-names";

/** Where each colour's hues end, in degrees, from red around the circle and back to red. */
const HUE_ENDS: readonly (readonly [number, ColourId])[] = [
  [13, "red"],
  [39, "orange"],
  [72, "yellow"],
  [165, "green"],
  [250, "blue"],
  [330, "violet"],
  [360, "red"],
];

/** The difference of the largest and smallest channel below which a point counts as grey. */
const LEAST_CHROMA = 0.25;

/** What a picture's coloured points say. */
export interface ColourMeasure {
  /** The colour with the largest share; null for a picture without coloured points. */
  colour: ColourId | null;
  /** Each colour's share of the coloured points, weighted by how strongly they are coloured. */
  shares: Record<ColourId, number>;
}

/** The hue of a colour in [0, 360), for channels that aren't all equal. */
function hueOf(red: number, green: number, blue: number): number {
  const top = Math.max(red, green, blue);
  const chroma = top - Math.min(red, green, blue);
  const sixth =
    top === red
      ? (green - blue) / chroma
      : top === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return (sixth * 60 + 360) % 360;
}

/**
 * Measures which colour a picture of a fruit has, by counting hues: no network has a say in it.
 * Leaves are green too, but cover less than the body does.
 * @param picture - numbers in [−1, 1]: red, green, blue for each point
 */
export function measureColour(picture: Float32Array): ColourMeasure {
  const shares: Record<ColourId, number> = {
    red: 0,
    green: 0,
    yellow: 0,
    orange: 0,
    blue: 0,
    violet: 0,
  };
  let total = 0;
  for (let at = 0; at < picture.length; at += 3) {
    const red = picture[at] ?? 0;
    const green = picture[at + 1] ?? 0;
    const blue = picture[at + 2] ?? 0;
    const chroma = (Math.max(red, green, blue) - Math.min(red, green, blue)) / 2;
    if (chroma < LEAST_CHROMA) continue;
    const hue = hueOf(red, green, blue);
    const colour = HUE_ENDS.find(([end]) => hue < end)?.[1] ?? "red";
    shares[colour] += chroma;
    total += chroma;
  }
  if (total === 0) return { colour: null, shares };
  let best: ColourId = "red";
  for (const colour of COLOURS) {
    shares[colour] /= total;
    if (shares[colour] > shares[best]) best = colour;
  }
  return { colour: best, shares };
}
