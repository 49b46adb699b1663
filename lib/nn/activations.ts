/** What stands between a sum and the value that a layer gives. */

export const ACTIVATIONS = ["none", "relu", "sigmoid", "tanh"] as const;
export type ActivationName = (typeof ACTIVATIONS)[number];

/** The value of a cell whose sum is `sum`. */
export function activate(sum: number, activation: ActivationName): number {
  switch (activation) {
    case "none":
      return sum;
    case "relu":
      return Math.max(sum, 0);
    case "sigmoid":
      return 1 / (1 + Math.exp(-sum));
    case "tanh":
      return Math.tanh(sum);
  }
}
