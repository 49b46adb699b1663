import { describe, expect, it } from "vitest";
import { imageOfClass, mapSheets, shownLayers } from "@/components/widgets/digit-trainer/moment-maps";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { digits } from "@/lib/nn/networks/digits";

const conv = { kind: "conv2d", filters: 2, kernel: 3 } as const;
const end = [{ kind: "flatten" }, { kind: "dense", units: 10 }] as const;
const network = (...layers: NetworkSpec["layers"]): NetworkSpec => ({ inputShape: [5, 5, 1], layers });

describe("the maps of a moment", () => {
  it("are those of each convolution, after its activation, at most three", () => {
    expect(shownLayers(digits)).toEqual(["relu1", "relu2"]);
    const normalised = network(
      conv,
      { kind: "batchNorm" },
      { kind: "activation", activation: "relu" },
      ...end,
    );
    expect(shownLayers(normalised)).toEqual(["activation_1"]);
    expect(shownLayers(network(conv, conv, conv, conv, ...end))).toHaveLength(3);
    expect(shownLayers(network(...end))).toEqual([]);
  });

  it("have the shape and the largest magnitude of what the worker reports", () => {
    const values = Float32Array.from({ length: 18 }, (_, index) => index - 12);
    const reported = [{ name: "conv2d_1", shape: [3, 3, 2], values }];
    expect(mapSheets(network(conv, ...end), reported)).toEqual([
      { layer: "conv2d_1", maps: 2, shape: [3, 3, 1, 2], values, limit: 12 },
    ]);
    expect(mapSheets(network(conv, ...end), [])).toEqual([]);
  });

  it("are of the first image of a class, from 0 to 1", () => {
    const set = {
      count: 2,
      side: 2,
      labels: Uint8Array.of(4, 7),
      pixels: Uint8Array.of(0, 0, 0, 0, 0, 51, 255, 0),
    };
    expect(imageOfClass(set, 7)).toEqual(Float32Array.of(0, 0.2, 1, 0));
    expect(imageOfClass(set, 1)).toBeNull();
  });
});
