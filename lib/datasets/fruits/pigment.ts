import type { ColourId } from "./fruit-names";

/** A colour as red, green and blue in [0, 1], as a screen takes them (sRGB). */
export type Rgb = readonly [number, number, number];

/** A coat of paint, from its darkest shade to its lightest, and how much it shines in [0, 1]. */
export interface Pigment {
  dark: Rgb;
  light: Rgb;
  shine: number;
}

interface HueRange {
  /** Hue at the centre, in degrees. */
  hue: number;
  /** How far the hue may go to either side, in degrees. */
  spread: number;
  saturation: number;
  lightness: number;
  /** Hue of the shade minus that of the lit side, in degrees: a yellow's shade is a little warmer. */
  shade: number;
}

/**
 * Where each colour lives. The gaps between neighbours stay wider than 14 degrees, so that no
 * red fruit can be taken for an orange one, nor an orange one for a yellow one.
 */
const HUE_RANGES: Record<ColourId, HueRange> = {
  red: { hue: 357, spread: 5, saturation: 0.8, lightness: 0.48, shade: -3 },
  orange: { hue: 27, spread: 3.5, saturation: 0.97, lightness: 0.53, shade: -7 },
  yellow: { hue: 51, spread: 3, saturation: 0.93, lightness: 0.55, shade: -6 },
  green: { hue: 100, spread: 12, saturation: 0.55, lightness: 0.46, shade: 8 },
  blue: { hue: 216, spread: 9, saturation: 0.74, lightness: 0.52, shade: 6 },
  violet: { hue: 280, spread: 8, saturation: 0.54, lightness: 0.5, shade: -4 },
};

/**
 * Turns hue, saturation and lightness into red, green and blue.
 * @param hue - in degrees, any
 * @param saturation - in [0, 1]
 * @param lightness - in [0, 1]
 */
export function rgbOfHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Mixes a pigment out of one hue: the shade is deeper, the lit side paler. */
export function mixPigment(
  hue: number,
  saturation: number,
  lightness: number,
  shine: number,
  shade = 0,
): Pigment {
  return {
    dark: rgbOfHsl(hue + shade, Math.min(1, saturation * 1.05), lightness * 0.56),
    light: rgbOfHsl(hue, saturation, Math.min(0.9, lightness * 1.13)),
    shine,
  };
}

/** Draws a pigment that anybody would call by the colour's name. */
export function bodyPigment(colour: ColourId, random: () => number, shine: number): Pigment {
  const { hue, spread, saturation, lightness, shade } = HUE_RANGES[colour];
  return mixPigment(
    hue + spread * (2 * random() - 1),
    Math.min(1, saturation * (0.95 + 0.1 * random())),
    lightness * (0.94 + 0.12 * random()),
    shine,
    shade,
  );
}
