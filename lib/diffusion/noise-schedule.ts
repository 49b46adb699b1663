/**
 * How much of an image and how much noise there is at each time: x = signal · image + noise · ε, with ε normal of variance 1.
 * Time runs from 0 (the image) to 1 (noise alone, or nearly). The papers write α for the signal and σ for the noise.
 */

/** Weights of the image and of the noise, both ≥ 0 and never both 0. */
export interface NoiseLevel {
  readonly signal: number;
  readonly noise: number;
}

export type ScheduleId = "linear-beta" | "cosine" | "shifted-cosine" | "custom" | "straight";

/**
 * What a schedule is a curve on: a circle, with signal² + noise² = 1, so that images of variance 1 keep it at each time;
 * or the straight line between the image and its noise, with signal + noise = 1.
 */
export type NoisePath = "variance-preserving" | "straight";

export interface NoiseSchedule {
  readonly id: ScheduleId;
  readonly path: NoisePath;
  /** The level at a time in [0, 1]; times outside are taken as the nearer end. The signal never grows with time. */
  readonly at: (time: number) => NoiseLevel;
}

/** A point of a reader's own curve: the time and the signal², each in [0, 1]. */
export interface CurvePoint {
  readonly time: number;
  readonly signalPower: number;
}

export const DDPM_STEPS = 1000;
const FIRST_BETA = 1e-4;
const LAST_BETA = 0.02;
const COSINE_OFFSET = 0.008;
const MOST_BETA = 0.999;
const MOST_LOG_SNR = 15;

/**
 * The variances β₁ … β_T of the noise added at each step of DDPM, evenly spaced from 1e-4 to 0.02.
 * @param steps - T, at least 2
 * @see Ho et al. 2020, "Denoising diffusion probabilistic models", section 4, https://arxiv.org/abs/2006.11239
 */
export function linearBetas(steps: number = DDPM_STEPS): readonly number[] {
  return Array.from({ length: steps }, (_, at) => FIRST_BETA + ((LAST_BETA - FIRST_BETA) * at) / (steps - 1));
}

/**
 * DDPM's schedule: signal² is ᾱ_k = (1 − β₁) … (1 − β_k) at time k / 1000, and goes on geometrically in between.
 * @see Ho et al. 2020, equation 4, https://arxiv.org/abs/2006.11239
 */
export function linearBeta(): NoiseSchedule {
  const logPowers = [0];
  for (const beta of linearBetas()) logPowers.push((logPowers.at(-1) ?? 0) + Math.log1p(-beta));
  return variancePreserving("linear-beta", (time) => {
    const place = time * DDPM_STEPS;
    const before = Math.min(Math.floor(place), DDPM_STEPS - 1);
    const [from, to] = [logPowers[before]!, logPowers[before + 1]!]; // 1001 entries
    return Math.exp(from + (to - from) * (place - before));
  });
}

/**
 * The cosine schedule, signal² = f(t) / f(0) with f(t) = cos²((t + 0.008) / 1.008 · π / 2), where β is held to 0.999 as the
 * paper does it for 1,000 steps: at time 1 a trace of signal is left, so that the image can still be told from its noise.
 * @see Nichol & Dhariwal 2021, "Improved denoising diffusion probabilistic models", equation 17, https://arxiv.org/abs/2102.09672
 */
export function cosine(): NoiseSchedule {
  return variancePreserving("cosine", (time) => Math.max(cosinePower(time), LEAST_POWER));
}

/**
 * The cosine schedule for images of another size: its log SNR is higher by 2 · ln(shift) at each time.
 * The log SNR of the unshifted one, −2 · ln tan(π t / 2), is cut off at ±15.
 * @param shift - > 0; below 1 is noisier. The paper takes 64 / side, or 32 / side, for images of that side in pixels
 * @see Hoogeboom et al. 2023, "Simple diffusion", section 3.1, https://arxiv.org/abs/2301.11093
 */
export function shiftedCosine(shift: number): NoiseSchedule {
  if (!(shift > 0)) throw new RangeError(`A schedule is shifted by a positive factor, not by ${shift}.`);
  const start = Math.atan(Math.exp(-MOST_LOG_SNR / 2));
  const end = Math.atan(Math.exp(MOST_LOG_SNR / 2));
  return variancePreserving("shifted-cosine", (time) => {
    const logSnr = -2 * Math.log(Math.tan(start + time * (end - start))) + 2 * Math.log(shift);
    return 1 / (1 + Math.exp(-logSnr));
  });
}

/**
 * A reader's own schedule: straight lines between points of (time, signal²).
 * @param points - at least two, their times rising, their signal² never rising
 * @throws RangeError if they aren't so
 */
export function customSchedule(points: readonly CurvePoint[]): NoiseSchedule {
  refuseBadCurve(points);
  return variancePreserving("custom", (time) => Math.max(powerOnCurve(points, time), LEAST_POWER));
}

/**
 * The straight path of flow matching: signal 1 − t, noise t.
 * @see Lipman et al. 2023, "Flow matching for generative modeling", equation 22 with σ_min = 0, https://arxiv.org/abs/2210.02747
 * (time runs the other way there); Liu et al. 2023, "Rectified flow", equation 1, https://arxiv.org/abs/2209.03003
 */
export function straightPath(): NoiseSchedule {
  return {
    id: "straight",
    path: "straight",
    at: (time) => {
      const noise = clampToUnit(time);
      return { signal: 1 - noise, noise };
    },
  };
}

/**
 * The logarithm of the signal-to-noise ratio, ln(signal² / noise²), in nats; infinite where there is no signal or no noise.
 * @see Kingma et al. 2021, "Variational diffusion models", equation 2, https://arxiv.org/abs/2107.00630
 */
export function logSnr({ signal, noise }: NoiseLevel): number {
  return 2 * (Math.log(signal) - Math.log(noise));
}

/** How a less noisy x becomes a noisier one: x_noisy = signal · x_clear + √variance · ε. */
export interface Transition {
  readonly signal: number;
  readonly variance: number;
}

/**
 * One step of the forward process between two levels. For neighbours of DDPM its variance is β.
 * @param clearer - has a signal
 * @see Kingma et al. 2021, appendix A (α_t|s and σ²_t|s), https://arxiv.org/abs/2107.00630
 */
export function forwardTransition(clearer: NoiseLevel, noisier: NoiseLevel): Transition {
  const signal = noisier.signal / clearer.signal;
  return { signal, variance: Math.max(0, noisier.noise ** 2 - (signal * clearer.noise) ** 2) };
}

const LEAST_POWER = (1 - MOST_BETA) * cosinePower(1 - 1 / DDPM_STEPS);

function cosinePower(time: number): number {
  const wave = (at: number) => Math.cos((((at + COSINE_OFFSET) / (1 + COSINE_OFFSET)) * Math.PI) / 2) ** 2;
  return wave(time) / wave(0);
}

function variancePreserving(id: ScheduleId, signalPower: (time: number) => number): NoiseSchedule {
  return {
    id,
    path: "variance-preserving",
    at: (time) => {
      const power = signalPower(clampToUnit(time));
      return { signal: Math.sqrt(power), noise: Math.sqrt(1 - power) };
    },
  };
}

function refuseBadCurve(points: readonly CurvePoint[]): void {
  if (points.length < 2) throw new RangeError(`A curve has at least 2 points, not ${points.length}.`);
  points.forEach(({ time, signalPower }, at) => {
    const before = points[at - 1];
    const isInside = time >= 0 && time <= 1 && signalPower >= 0 && signalPower <= 1;
    const goesOn = before === undefined || (time > before.time && signalPower <= before.signalPower);
    if (!(isInside && goesOn)) {
      throw new RangeError(
        `Point ${at} (${time}, ${signalPower}): times rise, signal² never does, both in [0, 1].`,
      );
    }
  });
}

function powerOnCurve(points: readonly CurvePoint[], time: number): number {
  const after = points.findIndex((point) => point.time >= time);
  if (after === -1) return points.at(-1)!.signalPower; // at least two points
  const to = points[after]!;
  const from = points[after - 1];
  if (from === undefined) return to.signalPower;
  const share = (time - from.time) / (to.time - from.time);
  return from.signalPower + share * (to.signalPower - from.signalPower);
}

function clampToUnit(time: number): number {
  return Math.min(1, Math.max(0, time));
}
