/** How strong the gradient is in each layer, and how far a step moves its weights. */

import { add, dispose, keep, sqrt, square, stack, sub, sum, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { NamedVariable } from "./named-variable";
import type { GradientPoint } from "./training-protocol";

/** Sums of squares of one step, waiting to be read. */
export interface Probe {
  readonly step: number;
  /** `[variables, 3]`: norms of the gradient, of the weights before the step, of what the step added to them. */
  readonly norms: Tensor;
}

/**
 * Makes a step and measures it.
 * @param apply - changes the variables
 * @returns the caller disposes the norms
 */
export function probed(
  variables: readonly NamedVariable[],
  gradients: readonly Tensor[],
  step: number,
  apply: () => void,
): Probe {
  // A copy, not a clone: a kernel may change the memory of a variable in place.
  const before = tidy(() => variables.map(({ variable }) => add(variable, 0)));
  apply();
  const norms = tidy(() => {
    const rows = variables.map(({ variable }, at) => {
      const old = before[at] as Tensor; // one a variable, as are the gradients
      return stack([norm(gradients[at] as Tensor), norm(old), norm(sub(variable, old))]);
    });
    return keep(stack(rows));
  });
  dispose(before);
  return { step, norms };
}

function norm(tensor: Tensor): Tensor {
  return sqrt(sum(square(tensor)));
}

/** What a probe found, layer by layer: the arrays of a layer count together. Its tensors are freed. */
export async function readProbe(
  { step, norms }: Probe,
  variables: readonly NamedVariable[],
): Promise<GradientPoint> {
  let values: Float32Array;
  try {
    values = await norms.data<"float32">();
  } finally {
    norms.dispose();
  }
  const layers = new Map<string, [number, number, number]>();
  variables.forEach(({ name }, at) => {
    const layer = name.slice(0, name.lastIndexOf("/"));
    const known = layers.get(layer) ?? [0, 0, 0];
    layers.set(
      layer,
      known.map((sumOfSquares, part) => sumOfSquares + (values[3 * at + part] ?? 0) ** 2) as typeof known,
    );
  });
  return {
    step,
    layers: [...layers].map(([layer, [gradient, weights, update]]) => ({
      layer,
      gradient: Math.sqrt(gradient),
      update: weights > 0 ? Math.sqrt(update / weights) : Number.NaN,
    })),
  };
}
