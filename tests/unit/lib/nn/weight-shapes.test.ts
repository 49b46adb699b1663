import "@tensorflow/tfjs-backend-cpu";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LayerSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { digits } from "@/lib/nn/networks/digits";
import { resNet50Torchvision } from "@/lib/nn/networks/resnet-50";
import { ShapeError } from "@/lib/nn/shape-error";
import { type WeightShape, weightShapes } from "@/lib/nn/weight-shapes";
import { networks } from "./network-arbitraries";
import { tfNetwork } from "./tf-network";

function byName(arrays: readonly WeightShape[]): Record<string, readonly number[]> {
  return Object.fromEntries(arrays.map(({ name, shape }) => [name, shape]));
}

function numbers(arrays: readonly WeightShape[]): number {
  return arrays.reduce((sum, { shape }) => sum + shape.reduce((product, side) => product * side, 1), 0);
}

describe("weightShapes", () => {
  it("names the arrays of the digits network in the order of its layers", () => {
    expect(weightShapes(digits)).toEqual([
      { name: "conv1/kernel", shape: [5, 5, 1, 8] },
      { name: "conv1/bias", shape: [8] },
      { name: "conv2/kernel", shape: [5, 5, 8, 16] },
      { name: "conv2/bias", shape: [16] },
      { name: "logits/kernel", shape: [256, 10] },
      { name: "logits/bias", shape: [10] },
    ]);
  });

  it("gives random networks the arrays of TensorFlow.js, by name and shape", () => {
    fc.assert(
      fc.property(networks, (spec) => {
        fc.pre(spec.layers.length > 0 && isPossible(spec.layers, spec.inputShape));
        const model = tfNetwork(spec);
        const built = model.weights.map(({ originalName, shape }) => ({
          name: originalName,
          shape: shape as number[], // the weights of a built model have no open side
        }));
        model.dispose();
        expect(byName(weightShapes(spec))).toEqual(byName(built));
      }),
      { numRuns: 100 },
    );
  });

  it("holds as many numbers as the ledger counts, blocks and groups included", () => {
    const grouped: LayerSpec = { kind: "conv2d", filters: 4, kernel: [3, 1], groups: 2 };
    for (const spec of [resNet50Torchvision, { inputShape: [5, 5, 6], layers: [grouped] }]) {
      expect(numbers(weightShapes(spec))).toBe(network(spec.layers, spec.inputShape).totals.params);
    }
  });

  it("refuses an impossible network", () => {
    const layers: readonly LayerSpec[] = [{ kind: "conv2d", filters: 1, kernel: 9 }];
    expect(() => weightShapes({ inputShape: [4, 4, 1], layers })).toThrow(ShapeError);
  });
});

function isPossible(layers: readonly LayerSpec[], inputShape: readonly number[]): boolean {
  try {
    network(layers, inputShape);
    return true;
  } catch {
    return false;
  }
}
