/** Batch normalisation at work: the moving statistics of each channel, not those of a batch. */

/** What a normalisation keeps, one number a channel each. */
export interface NormBank {
  readonly mean: Float32Array;
  readonly variance: Float32Array;
  /** γ; null where none is learnt. */
  readonly scale: Float32Array | null;
  /** β; null where none is learnt. */
  readonly offset: Float32Array | null;
}

/** One cell on its way through. */
export interface NormCell {
  readonly input: number;
  readonly mean: number;
  readonly variance: number;
  /** γ, 1 where none is learnt. */
  readonly scale: number;
  /** β, 0 where none is learnt. */
  readonly offset: number;
  /** γ · (input − mean) ÷ √(variance + ε) + β. */
  readonly value: number;
}

/** What Keras and TensorFlow.js add to the variance, against a division by zero. */
export const NORM_EPSILON = 1e-3;

/** The computation of one cell. @see Ioffe & Szegedy 2015, "Batch Normalization", algorithm 2 */
export function normCell(bank: NormBank, input: number, channel: number): NormCell {
  const mean = bank.mean[channel] as number; // one a channel
  const variance = bank.variance[channel] as number;
  const scale = bank.scale?.[channel] ?? 1;
  const offset = bank.offset?.[channel] ?? 0;
  const value = (scale * (input - mean)) / Math.sqrt(variance + NORM_EPSILON) + offset;
  return { input, mean, variance, scale, offset, value };
}
