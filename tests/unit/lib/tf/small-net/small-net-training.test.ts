import { describe, expect, it } from "vitest";
import type { SmallNetOutputActivation } from "@/lib/tf/small-net/small-net-spec";
import {
  checkSmallNetTraining,
  completeTraining,
  type SmallNetTraining,
} from "@/lib/tf/small-net/small-net-training";
import { smallNetProblem } from "@/tests/unit/lib/tf/small-net/small-net-problem";

const TRAINING: SmallNetTraining = {
  loss: "meanSquaredError",
  regulariser: { kind: "none" },
  optimiser: { kind: "sgd", learningRate: 0.03 },
  batchSize: 10,
  seed: 1,
};

function refusal(change: object, activation: SmallNetOutputActivation = "tanh"): Promise<string> {
  return smallNetProblem(() =>
    checkSmallNetTraining({ ...TRAINING, ...change } as SmallNetTraining, activation),
  );
}

describe("checkSmallNetTraining", () => {
  it.each([
    [{ loss: "mse" }, /^loss must be one of meanSquaredError, .*softmaxCrossEntropy, not "mse"$/],
    [{ batchSize: 0 }, /^batchSize must be a whole number from 1 to 100000, not 0$/],
    [{ seed: 0.5 }, /^seed must be a whole number .*, not 0\.5$/],
    [
      { optimiser: { kind: "sgd", learningRate: Number.NaN } },
      /^learningRate must be a number from 0 to 1000000, not NaN$/,
    ],
    [
      { optimiser: { kind: "lion", learningRate: 1 } },
      /^optimiser must be one of sgd, momentum, adagrad, rmsprop, adam, not "lion"$/,
    ],
    [
      { optimiser: { kind: "momentum", learningRate: 0.1, momentum: 1 } },
      /^momentum must be at least 0 and below 1, not 1$/,
    ],
    [
      { optimiser: { kind: "adagrad", learningRate: 0.1, initialAccumulator: -1 } },
      /^initialAccumulator must be a number from 0 to 1000000, not -1$/,
    ],
    [
      { optimiser: { kind: "rmsprop", learningRate: 0.1, decay: -0.1 } },
      /^decay must be at least 0 and below 1, not -0\.1$/,
    ],
    [
      { optimiser: { kind: "adam", learningRate: 0.1, beta2: 1 } },
      /^beta2 must be at least 0 and below 1, not 1$/,
    ],
    [
      { regulariser: { kind: "l2", rate: -1 } },
      /^regularisation rate must be a number from 0 to 1000000, not -1$/,
    ],
    [{ regulariser: { kind: "l3", rate: 1 } }, /^regulariser must be one of none, l1, l2, not "l3"$/],
  ])("refuses %j", async (change, message) => {
    expect(await refusal(change)).toMatch(message);
  });

  it("refuses a cross-entropy of what isn't a probability", async () => {
    expect(await refusal({ loss: "binaryCrossEntropy" })).toBe(
      "loss binaryCrossEntropy needs the output activation sigmoid, not tanh",
    );
  });

  it("refuses softmax outputs under any loss but their own", async () => {
    expect(await refusal({}, "softmax")).toBe(
      "output activation softmax needs the loss softmaxCrossEntropy, not meanSquaredError",
    );
  });
});

describe("completeTraining", () => {
  it.each([
    [{ kind: "momentum", learningRate: 1, momentum: 0.5 } as const, { nesterov: false }],
    [{ kind: "adagrad", learningRate: 1 } as const, { initialAccumulator: 0.1 }],
    [{ kind: "rmsprop", learningRate: 1 } as const, { decay: 0.9, momentum: 0 }],
    [{ kind: "adam", learningRate: 1 } as const, { beta1: 0.9, beta2: 0.999 }],
  ])("fills in for %j the defaults of tf.train", (optimiser, defaults) => {
    expect(completeTraining({ ...TRAINING, optimiser }).optimiser).toEqual({ ...optimiser, ...defaults });
  });
});
