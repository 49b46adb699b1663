import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { SmallNetEngine, SmallNetTrainJob } from "@/lib/tf/kernels/small-net/small-net-engine";
import type { SmallNetSpec } from "@/lib/tf/small-net/small-net-spec";
import type { CompleteTraining } from "@/lib/tf/small-net/small-net-training";
import { ENGINES } from "@/tests/unit/lib/tf/kernels/small-net/engines";
import { trainComposed } from "@/tests/unit/lib/tf/small-net/composed-small-net";
import {
  greatestDifference,
  isWellConditioned,
  randomJob,
  trainJobs,
} from "@/tests/unit/lib/tf/small-net/small-net-arbitraries";

const SPEC: SmallNetSpec = {
  inputs: 2,
  hidden: [
    { units: 4, activation: "tanh" },
    { units: 3, activation: "swish" },
  ],
  output: { units: 1, activation: "tanh" },
};

const TRAINING: CompleteTraining = {
  loss: "halfSquaredError",
  regulariser: { kind: "l2", rate: 0.001 },
  optimiser: { kind: "adam", learningRate: 0.01, beta1: 0.9, beta2: 0.999 },
  batchSize: 7,
  seed: 3,
};

function job(change: Partial<CompleteTraining> = {}, epochs = 5, examples = 30): SmallNetTrainJob {
  return randomJob(SPEC, examples, { ...TRAINING, ...change }, epochs);
}

function expectSameRuns(engines: readonly SmallNetEngine[], trainJob: SmallNetTrainJob): void {
  const expected = trainComposed(trainJob);
  for (const engine of engines) {
    const found = engine.train(trainJob);
    expect(greatestDifference(found.parameters, expected.parameters)).toBeLessThan(1e-5);
    expect(greatestDifference(found.losses, expected.losses)).toBeLessThan(1e-5);
  }
}

describe("training a small net", () => {
  let engines: readonly SmallNetEngine[];
  beforeAll(async () => {
    await tf.setBackend("cpu");
    engines = await Promise.all(ENGINES.map(([, load]) => load()));
  });

  it("equals the composed operations of TensorFlow.js within 10⁻⁵ over 100 epochs", () => {
    fc.assert(
      fc.property(trainJobs({ epochs: 100, mostSteps: 3 }), (trainJob) => {
        fc.pre(isWellConditioned(trainJob));
        expectSameRuns(engines, trainJob);
      }),
      { numRuns: 40 },
    );
  }, 180_000);

  it("equals them over a few epochs of many small batches", () => {
    fc.assert(
      fc.property(trainJobs({ epochs: 4, mostSteps: 24 }), (trainJob) => {
        fc.pre(isWellConditioned(trainJob));
        expectSameRuns(engines, trainJob);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe.each(ENGINES)("training a small net in %s", (_, load) => {
  let engine: SmallNetEngine;
  beforeAll(async () => {
    engine = await load();
  });

  it("gives the same weights however it is cut into calls", () => {
    const whole = job({}, 5);
    const first = engine.train({ ...whole, epochs: 2 });
    const { parameters, slots } = first;
    const second = engine.train({ ...whole, parameters, slots, epochs: 3, firstEpoch: 2, stepsDone: 2 * 5 });
    const expected = engine.train(whole);
    expect(second.parameters).toEqual(expected.parameters);
    expect(second.slots).toEqual(expected.slots);
    expect([...first.losses, ...second.losses]).toEqual([...expected.losses]);
  });

  it("leaves the arrays of its job as they are", () => {
    const given = job();
    const copy = structuredClone(given);
    engine.train(given);
    expect(given).toEqual(copy);
  });

  it("doesn't depend on the job before", () => {
    const expected = engine.train(job());
    engine.train(job({ optimiser: { kind: "sgd", learningRate: 1e6 }, loss: "meanSquaredError" }));
    engine.train(job({}, 2, 500));
    expect(engine.train(job())).toEqual(expected);
  });

  it("takes a batch larger than the data for the whole data", () => {
    expect(engine.train(job({ batchSize: 100 })).losses).toEqual(engine.train(job({ batchSize: 30 })).losses);
  });

  it("works through a batch of any size", () => {
    // More examples than the WebAssembly program takes at once, and than its first memory holds.
    const large = job({ batchSize: 1500, optimiser: { kind: "sgd", learningRate: 0.1 } }, 2, 20_001);
    expectSameRuns([engine], large);
  });

  describe("that diverges", () => {
    const stable = { kind: "sgd", learningRate: 0.05 } as const;
    const wild = { kind: "sgd", learningRate: 1e6 } as const;
    const linear = {
      ...SPEC,
      hidden: [{ units: 4, activation: "linear" }],
      output: { units: 1, activation: "linear" },
    } as const;

    function divergingJob(optimiser: CompleteTraining["optimiser"]): SmallNetTrainJob {
      const training = { ...TRAINING, regulariser: { kind: "none" }, optimiser, batchSize: 30 } as const;
      return randomJob(linear, 30, training, 40);
    }

    it("has no loss from that epoch on", () => {
      const { losses } = engine.train(divergingJob(wild));
      const epoch = losses.findIndex(Number.isNaN);
      expect(epoch).toBeGreaterThan(0);
      expect(epoch).toBeLessThan(40);
      expect([...losses.slice(0, epoch)].every(Number.isFinite)).toBe(true);
      expect([...losses.slice(epoch)].every(Number.isNaN)).toBe(true);
    });

    it("keeps the weights from before that epoch", () => {
      const diverging = divergingJob(wild);
      const { losses, parameters } = engine.train(diverging);
      const before = engine.train({ ...diverging, epochs: losses.findIndex(Number.isNaN) });
      expect([...parameters].every(Number.isFinite)).toBe(true);
      expect(parameters).toEqual(before.parameters);
    });

    it("gives up at once on weights that are no numbers", () => {
      const broken = divergingJob(stable);
      const { losses } = engine.train({ ...broken, parameters: broken.parameters.fill(Number.NaN) });
      expect([...losses].every(Number.isNaN)).toBe(true);
    });
  });
});
