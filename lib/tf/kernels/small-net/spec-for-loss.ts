/** The net that a loss is taken of. */

import type { SmallNetSpec } from "@/lib/tf/small-net/small-net-spec";
import type { SmallNetLoss } from "@/lib/tf/small-net/small-net-training";

/** Both cross-entropies are computed from the weighted sums of the output: for them, its activation is left out. */
export function specForLoss(spec: SmallNetSpec, loss: SmallNetLoss): SmallNetSpec {
  const takesWeightedSums = loss === "binaryCrossEntropy" || loss === "softmaxCrossEntropy";
  return takesWeightedSums ? { ...spec, output: { ...spec.output, activation: "linear" } } : spec;
}
