import { describe, expect, it } from "vitest";
import {
  checkSmallNetSpec,
  type SmallNetSpec,
  smallNetLayers,
  smallNetParameterCount,
} from "@/lib/tf/small-net/small-net-spec";
import { smallNetProblem } from "@/tests/unit/lib/tf/small-net/small-net-problem";

const SPEC: SmallNetSpec = {
  inputs: 2,
  hidden: [
    { units: 4, activation: "tanh" },
    { units: 2, activation: "relu" },
  ],
  output: { units: 1, activation: "sigmoid" },
};

describe("smallNetLayers", () => {
  it("places weights and biases of each layer one after the other", () => {
    expect(smallNetLayers(SPEC)).toEqual([
      { inputs: 2, units: 4, activation: "tanh", weights: 0, biases: 8 },
      { inputs: 4, units: 2, activation: "relu", weights: 12, biases: 20 },
      { inputs: 2, units: 1, activation: "sigmoid", weights: 22, biases: 24 },
    ]);
  });

  it("has the output alone for a net without hidden layers", () => {
    expect(smallNetLayers({ inputs: 2, hidden: [], output: { units: 1, activation: "tanh" } })).toEqual([
      { inputs: 2, units: 1, activation: "tanh", weights: 0, biases: 2 },
    ]);
  });
});

describe("smallNetParameterCount", () => {
  it("counts every weight and bias", () => {
    expect(smallNetParameterCount(SPEC)).toBe(2 * 4 + 4 + (4 * 2 + 2) + (2 * 1 + 1));
  });
});

describe("checkSmallNetSpec", () => {
  it("accepts the largest net", () => {
    const hidden = Array.from({ length: 8 }, () => ({ units: 64, activation: "swish" }) as const);
    checkSmallNetSpec({ inputs: 16, hidden, output: { units: 10, activation: "softmax" } });
  });

  it.each([
    [{ inputs: 17 }, "inputs must be a whole number from 1 to 16, not 17"],
    [{ inputs: 2.5 }, "inputs must be a whole number from 1 to 16, not 2.5"],
    [{ hidden: Array(9).fill(SPEC.hidden[0]) }, "hidden layers must be a whole number from 0 to 8, not 9"],
    [
      { hidden: [SPEC.hidden[0], { units: 0, activation: "tanh" }] },
      "units of hidden layer 2 must be a whole number from 1 to 64, not 0",
    ],
    [
      { hidden: [{ units: 1, activation: "softmax" }] },
      'activation of hidden layer 1 must be one of linear, relu, leakyRelu, tanh, sigmoid, elu, softplus, swish, not "softmax"',
    ],
    [{ output: { units: 11, activation: "linear" } }, "outputs must be a whole number from 1 to 10, not 11"],
    [
      { output: { units: 1, activation: "softmax" } },
      "output activation softmax needs at least 2 units, not 1",
    ],
  ])("refuses %j", async (change, message) => {
    expect(await smallNetProblem(() => checkSmallNetSpec({ ...SPEC, ...change } as SmallNetSpec))).toBe(
      message,
    );
  });
});
