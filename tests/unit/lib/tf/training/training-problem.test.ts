import { describe, expect, it } from "vitest";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import { digits } from "@/lib/nn/networks/digits";
import { inputSide, networkProblem, takesHog, trainingProblem } from "@/lib/tf/training/training-problem";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import { tinySpec } from "./tiny-digits";

const dense: LayerSpec = { kind: "dense", units: 10 };

describe("trainingProblem", () => {
  it("finds nothing wrong with what can be trained", () => {
    expect(trainingProblem({ ...tinySpec, network: digits }, 28)).toBeNull();
    expect(trainingProblem({ ...tinySpec, batch: 1, learningRate: 10, validateEvery: 0 }, 8)).toBeNull();
  });

  it.each<[Partial<TrainingSpec>, string]>([
    [{ optimiser: "adagrad" as "adam" }, "adagrad"],
    [{ optimiser: "toString" as "adam" }, "toString"],
    [{ learningRate: 0 }, "(0, 10], got 0"],
    [{ learningRate: Number.NaN }, "got NaN"],
    [{ learningRate: 11 }, "got 11"],
    [{ batch: 0 }, "got 0"],
    [{ batch: 1.5 }, "got 1.5"],
    [{ batch: 1025 }, "1024 examples, got 1025"],
    [{ seed: 0.5 }, "got 0.5"],
    [{ validateEvery: -1 }, "got -1"],
  ])("refuses %j", (changes, message) => {
    expect(trainingProblem({ ...tinySpec, ...changes }, 8)).toContain(message);
  });
});

describe("networkProblem", () => {
  it.each<[string, NetworkSpec, string]>([
    ["an input larger than the images", { ...digits, inputShape: [32, 32, 1] }, "images of side 28"],
    ["a coloured input", { ...digits, inputShape: [28, 28, 3] }, "[28,28,3]"],
    [
      "another number of outputs",
      { inputShape: [784], layers: [{ kind: "dense", units: 9 }] },
      "[9], not [10]",
    ],
    [
      "maps at the end",
      { inputShape: [28, 28, 1], layers: [{ kind: "conv2d", filters: 10, kernel: 3 }] },
      "[26,26,10]",
    ],
    ["no layer at all", { inputShape: [784], layers: [] }, "anything to learn"],
    [
      "layers without weights",
      { inputShape: [10], layers: [{ kind: "dropout", rate: 0.5 }] },
      "can't be cut",
    ],
    [
      "a kernel larger than its input",
      {
        inputShape: [4, 4, 1],
        layers: [{ kind: "conv2d", filters: 1, kernel: 5 }, { kind: "flatten" }, dense],
      },
      "kernel 5",
    ],
    [
      "a dilated convolution",
      { inputShape: [8, 8, 1], layers: [{ kind: "conv2d", filters: 1, kernel: 2, dilation: [1, 2] }] },
      "dilated",
    ],
  ])("refuses %s", (_, network, message) => {
    expect(networkProblem(network, 28)).toContain(message);
  });
});

describe("inputSide", () => {
  it.each([
    [[28, 28, 1], 28],
    [[24, 24, 1], 24],
    [[784], 28],
    [[100], 10],
    [[28, 24, 1], null],
    [[28, 28], null],
    [[783], null],
    [[0, 0, 1], null],
  ])("of %j is %s", (shape, side) => {
    expect(inputSide(shape, 28)).toBe(side);
  });
});

describe("takesHog", () => {
  it("is said of as many numbers as the descriptor of the image has, where no square has as many", () => {
    expect(takesHog([1296], 28)).toBe(true);
    expect(networkProblem({ inputShape: [1296], layers: [dense] }, 28)).toBeNull();
    expect(takesHog([784], 28)).toBe(false);
    expect(takesHog([36], 8)).toBe(false); // 6 × 6 pixels
    expect(takesHog([1297], 28)).toBe(false);
    expect(takesHog([10], 4)).toBe(false);
  });
});
