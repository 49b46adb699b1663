/** The losses of a small net, with their derivatives by the weighted sums of the output layer. */

import type { SmallNetLoss } from "@/lib/tf/small-net/small-net-training";
import { sigmoid, softplus } from "./activations";
import type { DenseLayer } from "./dense-layer";

/** Loss of one output y against its target t, and its derivative by y. */
interface OutputLoss {
  readonly value: (y: number, t: number) => number;
  readonly slope: (y: number, t: number) => number;
  /** Whether outputs are averaged rather than summed. */
  readonly isMean: boolean;
}

const OUTPUT_LOSSES: Readonly<Record<Exclude<SmallNetLoss, "softmaxCrossEntropy">, OutputLoss>> = {
  meanSquaredError: { value: (y, t) => (y - t) ** 2, slope: (y, t) => 2 * (y - t), isMean: true },
  halfSquaredError: { value: (y, t) => 0.5 * (y - t) ** 2, slope: (y, t) => y - t, isMean: false },
  huber: {
    value: (y, t) => (Math.abs(y - t) <= 1 ? 0.5 * (y - t) ** 2 : Math.abs(y - t) - 0.5),
    slope: (y, t) => Math.min(Math.max(y - t, -1), 1),
    isMean: true,
  },
  hinge: { value: (y, t) => Math.max(1 - t * y, 0), slope: (y, t) => (t * y < 1 ? -t : 0), isMean: true },
  // y is the weighted sum here: −t·ln σ(y) − (1 − t)·ln(1 − σ(y)) = ln(1 + eʸ) − t·y.
  binaryCrossEntropy: { value: (y, t) => softplus(y) - t * y, slope: (y, t) => sigmoid(y) - t, isMean: true },
};

/**
 * The mean loss of a batch. Multiplies the output's slopes by its derivatives, so that they become those by the weighted sums.
 * @param output - whose activation is linear where the loss takes weighted sums
 * @param targets - `[outputs, examples]`
 */
export function meanLoss(
  loss: SmallNetLoss,
  output: DenseLayer,
  targets: Float32Array,
  examples: number,
): number {
  if (loss === "softmaxCrossEntropy") return softmaxCrossEntropy(output, targets, examples);
  const { value, slope, isMean } = OUTPUT_LOSSES[loss];
  const { units, values, slopes } = output;
  const share = 1 / (isMean ? examples * units : examples);
  let sum = 0;
  for (let index = 0; index < units * examples; index++) {
    const y = values[index]!; // both arrays are [outputs, examples]
    const t = targets[index]!;
    sum += value(y, t);
    slopes[index]! *= share * slope(y, t);
  }
  return sum * share;
}

/** −Σ t·ln(softmax z) = ln Σ eᶻ − Σ t·z for targets that add up to 1; its derivative is softmax z − t. */
function softmaxCrossEntropy({ units, values, slopes }: DenseLayer, targets: Float32Array, examples: number) {
  let sum = 0;
  for (let example = 0; example < examples; example++) {
    let greatest = Number.NEGATIVE_INFINITY;
    for (let at = example; at < units * examples; at += examples) greatest = Math.max(greatest, values[at]!);
    let exponentials = 0;
    for (let at = example; at < units * examples; at += examples)
      exponentials += Math.exp(values[at]! - greatest);
    const logSum = greatest + Math.log(exponentials);
    for (let at = example; at < units * examples; at += examples) {
      const logShare = values[at]! - logSum;
      sum -= targets[at]! * logShare;
      slopes[at] = (Math.exp(logShare) - targets[at]!) / examples;
    }
  }
  return sum / examples;
}
