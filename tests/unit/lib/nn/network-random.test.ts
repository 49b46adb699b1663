import "@tensorflow/tfjs-backend-cpu";
import { depthwiseConv2d, type Rank, type Tensor, tidy, zeros } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { type NetworkLedger, network } from "@/lib/nn/network";
import { ShapeError } from "@/lib/nn/shape-error";
import { networks } from "./network-arbitraries";
import { tfNetwork } from "./tf-network";

function ledgerOrNull({ layers, inputShape }: NetworkSpec): NetworkLedger | null {
  try {
    return network(layers, inputShape);
  } catch (error) {
    if (error instanceof ShapeError && error.code === "kernel-too-large") return null;
    throw error;
  }
}

/** The shape of what the built model really gives for one blank example, batch axis left out. */
function realOutputShape(spec: NetworkSpec): readonly number[] {
  return tidy(() => {
    const output = tfNetwork(spec).predict(zeros([1, ...spec.inputShape])) as Tensor; // one output, one tensor
    return output.shape.slice(1);
  });
}

/** An impossible network is an error in TensorFlow.js, or has a layer with nothing in it. */
function tfGivesNothing(spec: NetworkSpec): boolean {
  try {
    const sides = tfNetwork(spec).layers.flatMap((layer) => layer.outputShape as (number | null)[]);
    return sides.some((side) => side !== null && side < 1);
  } catch {
    return true;
  }
}

const possible = networks.filter(({ layers }) => layers.length > 0);

describe("network, on random networks", () => {
  it("gives every layer the output shape and the parameters of TensorFlow.js, and the same totals", () => {
    let compared = 0;
    fc.assert(
      fc.property(possible, (spec) => {
        const ledger = ledgerOrNull(spec);
        fc.pre(ledger !== null);
        if (ledger === null) return;
        const model = tfNetwork(spec);
        const rows = ledger.rows.map(({ name, outputShape, params }) => ({ name, outputShape, params }));
        const built = ledger.rows.map(({ name }) => {
          const layer = model.getLayer(name);
          const outputShape = (layer.outputShape as (number | null)[]).slice(1); // every layer has one output here
          return { name, outputShape, params: layer.countParams() };
        });
        expect(rows).toEqual(built);
        expect(ledger.totals.params).toBe(model.countParams());
        const kept = model.nonTrainableWeights.reduce((sum, weight) => sum + (weight.shape[0] ?? 0), 0);
        expect(ledger.totals.nonTrainableParams).toBe(kept);
        expect(ledger.totals.trainableParams).toBe(model.countParams() - kept);
        model.dispose();
        compared++;
      }),
      { numRuns: 150 },
    );
    expect(compared).toBe(150);
  });

  it("gives the shape of what TensorFlow.js really puts out, and refuses where nothing would come out", () => {
    fc.assert(
      fc.property(possible, (spec) => {
        const ledger = ledgerOrNull(spec);
        if (ledger === null) expect(tfGivesNothing(spec)).toBe(true);
        else expect(realOutputShape(spec)).toEqual(ledger.outputShape);
      }),
      { numRuns: 60 },
    );
  });

  it("gives a dilated depthwise convolution the shape of what TensorFlow.js really puts out", () => {
    const side = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom<"valid" | "same">("valid", "same"),
        (kernel, dilation, padding) => {
          const filter = zeros<Rank.R4>([kernel, kernel, 3, 2]);
          const image = zeros<Rank.R4>([1, 13, 14, 3]);
          const real = depthwiseConv2d(image, filter, 1, padding, "NHWC", dilation).shape.slice(1);
          const layer = { kind: "depthwiseConv2d", kernel, dilation, padding, depthMultiplier: 2 } as const;
          expect(network([layer], [13, 14, 3]).outputShape).toEqual(real);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("adds up its rows, and chains their shapes", () => {
    fc.assert(
      fc.property(possible, (spec) => {
        const ledger = ledgerOrNull(spec);
        fc.pre(ledger !== null);
        const sum = (key: "params" | "multiplyAdds" | "nonTrainableParams") =>
          ledger?.rows.reduce((total, row) => total + row[key], 0);
        expect(ledger?.totals).toEqual({
          params: sum("params"),
          trainableParams: (sum("params") ?? 0) - (sum("nonTrainableParams") ?? 0),
          nonTrainableParams: sum("nonTrainableParams"),
          multiplyAdds: sum("multiplyAdds"),
        });
        expect(ledger?.rows[0]?.inputShape).toEqual(spec.inputShape);
        expect(ledger?.rows.at(-1)?.outputShape).toEqual(ledger?.outputShape);
      }),
    );
  });
});
