import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { SmallNetEngine, SmallNetTrainJob } from "@/lib/tf/kernels/small-net/small-net-engine";
import { smallNetLayers } from "@/lib/tf/small-net/small-net-spec";
import { ENGINES } from "@/tests/unit/lib/tf/kernels/small-net/engines";
import { greatestDifference, trainJobs } from "@/tests/unit/lib/tf/small-net/small-net-arbitraries";

/** Half the width of a difference: float32 rounds losses to 10⁻⁷ of themselves, so that a quotient is right to about 10⁻⁵. */
const MOVE = 0.01;

/** Loss and penalty of the whole data. */
function cost(engine: SmallNetEngine, job: SmallNetTrainJob, parameters: Float32Array): number {
  const { loss, regulariser } = job.training;
  const dataLoss = engine.loss({ ...job, parameters, loss });
  if (regulariser.kind === "none") return dataLoss;
  const weights = smallNetLayers(job.spec).flatMap((layer) => [
    ...parameters.subarray(layer.weights, layer.biases),
  ]);
  const sizes = weights.map((weight) => (regulariser.kind === "l1" ? Math.abs(weight) : weight ** 2 / 2));
  return dataLoss + regulariser.rate * sizes.reduce((sum, size) => sum + size, 0);
}

function finiteDifferences(engine: SmallNetEngine, job: SmallNetTrainJob): Float32Array {
  return job.parameters.map((parameter, index) => {
    const [ahead, behind] = [parameter + MOVE, parameter - MOVE].map((moved) =>
      cost(engine, job, job.parameters.with(index, moved)),
    );
    return (ahead! - behind!) / (2 * MOVE); // two numbers were mapped
  });
}

/** The gradient that one step of plain descent at rate 1 over the whole data takes. */
function stepGradient(engine: SmallNetEngine, job: SmallNetTrainJob): Float32Array {
  const { parameters } = engine.train({
    ...job,
    slots: new Float32Array(0),
    training: { ...job.training, optimiser: { kind: "sgd", learningRate: 1 }, batchSize: job.examples },
    epochs: 1,
  });
  return job.parameters.map((before, index) => before - parameters[index]!); // as many
}

/** No kink within reach: neither in an activation, nor in the loss, nor in the penalty. */
function isSmooth({ spec, training, parameters }: SmallNetTrainJob): boolean {
  const activations: readonly string[] = smallNetLayers(spec).map(({ activation }) => activation);
  const nearWeights = parameters.some((parameter) => Math.abs(parameter) < 2 * MOVE);
  return (
    !activations.some((activation) => ["relu", "leakyRelu", "elu"].includes(activation)) &&
    !["hinge", "huber"].includes(training.loss) &&
    !(training.regulariser.kind === "l1" && nearWeights)
  );
}

describe.each(ENGINES)("the gradient of a small net in %s", (_, load) => {
  let engine: SmallNetEngine;
  beforeAll(async () => {
    engine = await load();
  });

  it("is the quotient of small differences of the cost", () => {
    fc.assert(
      fc.property(trainJobs({ epochs: 1, mostSteps: 1 }), (job) => {
        fc.pre(isSmooth(job));
        const gradient = stepGradient(engine, job);
        expect(greatestDifference(gradient, finiteDifferences(engine, job))).toBeLessThan(1e-3);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
