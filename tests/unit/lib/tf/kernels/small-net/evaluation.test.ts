import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { SmallNetEngine, SmallNetJob } from "@/lib/tf/kernels/small-net/small-net-engine";
import { SMALL_NET_ACTIVATIONS, type SmallNetActivation } from "@/lib/tf/small-net/small-net-spec";
import { ENGINES } from "@/tests/unit/lib/tf/kernels/small-net/engines";
import { evaluateComposed, trainComposed } from "@/tests/unit/lib/tf/small-net/composed-small-net";
import { greatestDifference, trainJobs } from "@/tests/unit/lib/tf/small-net/small-net-arbitraries";

/** A net that is nothing but an activation. */
function activationJob(activation: SmallNetActivation, sums: Float32Array): SmallNetJob {
  return {
    spec: { inputs: 1, hidden: [], output: { units: 1, activation } },
    parameters: Float32Array.of(1, 0),
    examples: sums.length,
    inputs: sums,
  };
}

const EXACT: Readonly<Record<SmallNetActivation, (z: number) => number>> = {
  linear: (z) => z,
  relu: (z) => Math.max(z, 0),
  leakyRelu: (z) => (z > 0 ? z : 0.2 * z),
  tanh: Math.tanh,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  elu: (z) => (z > 0 ? z : Math.expm1(z)),
  softplus: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
  swish: (z) => z / (1 + Math.exp(-z)),
};

describe.each(ENGINES)("evaluating a small net in %s", (_, load) => {
  let engine: SmallNetEngine;
  beforeAll(async () => {
    await tf.setBackend("cpu");
    engine = await load();
  });

  it("gives every unit's activation as the composed operations do", () => {
    fc.assert(
      fc.property(trainJobs({ epochs: 0, mostSteps: 1 }), (job) => {
        const expected = evaluateComposed(job);
        const found = engine.evaluate(job);
        expect(found.length).toBe(expected.length);
        found.forEach((values, depth) => {
          expect(greatestDifference(values, expected[depth]!)).toBeLessThan(1e-5); // as many layers
        });
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("gives points beyond the first chunk in their places", () => {
    const sums = Float32Array.from({ length: 1000 }, (_, index) => index / 100);
    expect(engine.evaluate(activationJob("linear", sums))).toEqual([sums]);
  });

  it("has nothing to say of no points", () => {
    expect(engine.evaluate(activationJob("tanh", new Float32Array(0)))).toEqual([new Float32Array(0)]);
  });

  it.each(SMALL_NET_ACTIVATIONS)("computes %s to 3·10⁻⁷ of its size", (activation) => {
    const sums = Float32Array.from({ length: 200_001 }, (_, index) => (index - 100_000) / 1000);
    const [values] = engine.evaluate(activationJob(activation, sums));
    let worst = 0;
    sums.forEach((z, index) => {
      const exact = EXACT[activation](z);
      worst = Math.max(worst, Math.abs(values![index]! - exact) / Math.max(1, Math.abs(exact))); // one layer, as many points
    });
    expect(worst).toBeLessThan(3e-7);
  });

  it.each(SMALL_NET_ACTIVATIONS)("hands NaN on through %s", (activation) => {
    expect(engine.evaluate(activationJob(activation, Float32Array.of(Number.NaN)))).toEqual([
      Float32Array.of(Number.NaN),
    ]);
  });
});

describe.each(ENGINES)("the loss of a small net in %s", (_, load) => {
  let engine: SmallNetEngine;
  beforeAll(async () => {
    await tf.setBackend("cpu");
    engine = await load();
  });

  it("is the one that the composed operations see before their first step", () => {
    fc.assert(
      fc.property(trainJobs({ epochs: 1, mostSteps: 1 }), (job) => {
        const [expected = Number.NaN] = trainComposed(job).losses;
        expect(Math.abs(engine.loss({ ...job, loss: job.training.loss }) - expected)).toBeLessThan(1e-5);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("is finite for outputs however sure and wrong", () => {
    const job = activationJob("sigmoid", Float32Array.of(-200, 200));
    const loss = engine.loss({ ...job, targets: Float32Array.of(1, 0), loss: "binaryCrossEntropy" });
    expect(loss).toBeCloseTo(200, 4);
  });
});
