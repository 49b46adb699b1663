import { JUDGED_SIDE } from "./judge-network";

/** How far a picture is roughened at most. */
export interface Roughness {
  /** Standard deviation of the grain, in units of a picture in [−1, 1]. */
  grain: number;
  /** Share of the blurred picture, in [0, 1]. */
  blur: number;
  /** How much brightness and contrast may change, to either side. */
  tone: number;
}

/** As generated pictures may be: a little grain, a little blur, other tones. */
export const GENERATED_LOOK: Roughness = { grain: 0.12, blur: 0.9, tone: 0.12 };

/**
 * A copy of a small picture with a random amount of blur, grain and change of tone, so that the judge
 * looks at shapes rather than at how clean a picture is.
 */
export function roughen(small: Float32Array, most: Roughness, random: () => number): Float32Array {
  const blur = most.blur * random() * random();
  const grain = most.grain * random() * random();
  const gain = 1 + most.tone * (2 * random() - 1);
  const lift = most.tone * (2 * random() - 1);
  const soft = blurred(small);
  // A sum of three uniform numbers is near enough to a Gaussian one, with standard deviation 1/2.
  const noise = () => 2 * (random() + random() + random() - 1.5);
  return small.map((value, at) => gain * (value + blur * ((soft[at] ?? 0) - value)) + lift + grain * noise());
}

/** Means of 3 × 3 pixels; at the border, of those that there are. */
function blurred(small: Float32Array): Float32Array {
  return meanOfThree(meanOfThree(small, 3, JUDGED_SIDE), 3 * JUDGED_SIDE, JUDGED_SIDE);
}

/** Means of each value and its neighbours along an axis, `stride` apart. */
function meanOfThree(values: Float32Array, stride: number, side: number): Float32Array {
  return values.map((value, at) => {
    const place = Math.floor(at / stride) % side;
    const before = place === 0 ? value : (values[at - stride] ?? value);
    const after = place === side - 1 ? value : (values[at + stride] ?? value);
    return (before + value + after) / 3;
  });
}
