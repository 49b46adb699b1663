import { digits } from "@/lib/nn/networks/digits";
import { buildLogits } from "@/lib/tf/training/build-logits";
import { crossEntropy } from "@/lib/tf/training/cross-entropy";
import { Optimiser } from "@/lib/tf/training/optimiser";
import { type ExampleBatch, trainStep } from "@/lib/tf/training/train-step";
import { TrainingNetwork } from "@/lib/tf/training/training-network";
import { type MeasureOptions, medianOfRounds } from "./median-of-rounds";

const EXAMPLES = 64;
const PIXELS = 784;
const CLASSES = 10;

/**
 * Median time of a training step of the digits network with Adam, on the active backend, in milliseconds: 64 examples forwards and
 * backwards, the update, and the outputs read back.
 * @throws JobError "cancelled" if the signal ended it
 */
export async function measureTraining(options: MeasureOptions): Promise<number> {
  const model = buildLogits(digits, 1);
  const network = new TrainingNetwork(model.layers);
  const optimiser = new Optimiser("adam", network.variables);
  const learner = { network, optimiser, objective: crossEntropy, seed: 1 };
  let step = 0;
  try {
    return await medianOfRounds(async () => {
      step++;
      const outputs = trainStep(learner, BATCH, { step, learningRate: 0.001 });
      await outputs.data();
      outputs.dispose();
    }, options);
  } finally {
    optimiser.dispose();
    model.dispose();
  }
}

/** Stripes, every class alike. */
const BATCH: ExampleBatch = {
  examples: EXAMPLES,
  inputShape: digits.inputShape,
  inputs: Float32Array.from({ length: EXAMPLES * PIXELS }, (_, pixel) => (pixel % 7) / 6),
  targetShape: [CLASSES],
  targets: Float32Array.from({ length: EXAMPLES * CLASSES }, (_, place) => (place % 11 === 0 ? 1 : 0)),
};
