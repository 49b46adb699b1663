/** How a network does with weights that someone brings along. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { JobError } from "@/lib/tf/failure";
import type { FinishedEvaluation } from "@/lib/tf/protocol";
import { buildLogits } from "./build-logits";
import { type ExamineOptions, examineDigits } from "./examine-digits";
import { writeVariables } from "./named-variable";
import { imagesProblem } from "./own-images";
import { TrainingNetwork } from "./training-network";
import { networkProblem } from "./training-problem";
import type { NamedArray } from "./training-protocol";

/**
 * Classifies the images of a set.
 * @throws JobError "bad-request" if they are none, the network can't take them, or the weights aren't its own
 */
export async function evaluateWeights(
  spec: NetworkSpec,
  weights: readonly NamedArray[],
  set: DigitSet,
  options: ExamineOptions,
): Promise<FinishedEvaluation> {
  const problem = imagesProblem(set) ?? networkProblem(spec, set.side);
  if (problem !== null) throw new JobError("bad-request", problem);
  const model = buildLogits(spec, 0);
  try {
    const network = new TrainingNetwork(model.layers);
    writeVariables(network.weights, weights);
    return (await examineDigits(network, set, spec.inputShape, options)).evaluation;
  } finally {
    model.dispose();
  }
}
