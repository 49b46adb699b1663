/** What a network learns with: Adam on one row of weights, and the running mean of the weights, which is what draws. */

/** Everything that a run needs to go on. The arrays are as long as each other and change in place. */
export interface LearningState {
  /** Steps made. */
  step: number;
  /** Examples seen. */
  images: number;
  readonly weights: Float32Array;
  /** Exponential running mean of the weights. */
  readonly mean: Float32Array;
  /** Adam's running mean of the gradient, and of its square. */
  readonly first: Float32Array;
  readonly second: Float32Array;
}

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;
/** Longest memory of the running mean of the weights, as a share kept in each step. */
const MEAN_KEPT = 0.999;
/** A gradient longer than this is shortened to it. */
const LONGEST_GRADIENT = 1;

/** The state before the first step. @param weights - becomes part of it */
export function newLearning(weights: Float32Array): LearningState {
  const { length } = weights;
  const [first, second] = [new Float32Array(length), new Float32Array(length)];
  return { step: 0, images: 0, weights, mean: weights.slice(), first, second };
}

/**
 * Makes one step of Adam.
 * @param gradient - as long as the weights; shortened in place if it is long
 * @param images - how many examples it comes from
 * @returns the gradient's length before it was shortened
 * @see Kingma & Ba 2015, algorithm 1, https://arxiv.org/abs/1412.6980
 */
export function learn(
  state: LearningState,
  gradient: Float32Array,
  { learningRate, images }: { readonly learningRate: number; readonly images: number },
): number {
  const { weights, mean, first, second } = state;
  const length = lengthOf(gradient);
  const factor = Math.min(1, LONGEST_GRADIENT / Math.max(length, 1e-12));
  state.step += 1;
  state.images += images;
  const rate = learningRate / (1 - BETA1 ** state.step);
  const spread = 1 / (1 - BETA2 ** state.step);
  // A mean that began long ago still has the first weights in it: the memory grows with the run.
  const kept = Math.min(MEAN_KEPT, (1 + state.step) / (10 + state.step));
  for (let at = 0; at < weights.length; at++) {
    const slope = factor * (gradient[at] as number);
    const m = BETA1 * (first[at] as number) + (1 - BETA1) * slope;
    const v = BETA2 * (second[at] as number) + (1 - BETA2) * slope * slope;
    const weight = (weights[at] as number) - (rate * m) / (Math.sqrt(v * spread) + EPSILON);
    first[at] = m;
    second[at] = v;
    weights[at] = weight;
    mean[at] = kept * (mean[at] as number) + (1 - kept) * weight;
  }
  return length;
}

/** Learning rates of a run: up in a straight line, then down along half a cosine wave. */
export interface RatePlan {
  readonly highest: number;
  /** Examples over which it rises. */
  readonly rise: number;
  /** Examples of the whole run; beyond them, the rate stays at its lowest. */
  readonly total: number;
}

/** The learning rate after so many examples. */
export function rateAfter(images: number, { highest, rise, total }: RatePlan): number {
  const lowest = highest / 100;
  if (images < rise) return Math.max(lowest, (highest * images) / rise);
  const share = Math.min(1, (images - rise) / Math.max(1, total - rise));
  return lowest + (highest - lowest) * 0.5 * (1 + Math.cos(Math.PI * share));
}

function lengthOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}
