import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellReport } from "@/components/widgets/digit-reader/cell-work";
import { DIGIT_LAYERS, digitLayer, type LayerName } from "@/components/widgets/digit-reader/digit-layers";
import type { Cell } from "@/components/widgets/digit-reader/digit-reader.model";
import { type LayerMaps, layerMaps } from "@/components/widgets/digit-reader/layer-maps";
import { correlate2d } from "@/lib/nn/correlate2d";
import type { LayerWeights } from "@/lib/tf/protocol";
import { forward, oneKernel, oneMap, randomImage, randomWeights } from "./fake-network";

function run(seed: number): { maps: LayerMaps; weights: LayerWeights[] } {
  const weights = randomWeights(seed);
  const image = randomImage(seed + 1);
  const maps = layerMaps(image, forward(image, weights));
  if (!maps) throw new Error("the fake network leaves a layer out");
  return { maps, weights };
}

const seeds = fc.integer({ min: 0, max: 1e6 });

function cellOf(layer: LayerName) {
  const { height, width, channels } = digitLayer(layer);
  return fc.record({
    layer: fc.constant(layer),
    channel: fc.nat(channels - 1),
    row: fc.nat(height - 1),
    column: fc.nat(width - 1),
  });
}

describe("cellReport", () => {
  const computed = DIGIT_LAYERS.filter(({ work }) => work !== "input").map(({ name }) => ({ name }));

  it.each(computed)("recomputes any cell of $name to the value of the forward pass", ({ name }) => {
    fc.assert(
      fc.property(seeds, cellOf(name), fc.nat(15), (seed, cell, part) => {
        const { maps, weights } = run(seed);
        expect(cellReport(maps, weights, cell, part)).toMatchObject({ cell, isEqual: true });
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    { name: "conv1" as const, side: 28, kernel: 5 },
    { name: "conv2" as const, side: 12, kernel: 5 },
    { name: "logits" as const, side: 4, kernel: 4 },
  ])("gives the sum over each input map of $name as correlate2d does", ({ name, side, kernel }) => {
    fc.assert(
      fc.property(seeds, cellOf(name), (seed, cell) => {
        const { maps, weights } = run(seed);
        const layer = digitLayer(name);
        const own = weights.find((candidate) => candidate.name === name) as LayerWeights;
        const { channels } = digitLayer(layer.from);
        const expected = Array.from({ length: channels }, (_, channel) => {
          const { values } = correlate2d({
            input: oneMap(maps[layer.from], channels, channel),
            height: side,
            width: side,
            kernel: oneKernel(own, { channels, channel, filter: cell.channel }),
            kernelHeight: kernel,
            kernelWidth: kernel,
          });
          return values[cell.row * layer.width + cell.column] ?? Number.NaN;
        });
        const details = weighted(maps, weights, cell, 0);
        details.parts.forEach((partial, channel) => {
          expect(partial).toBeCloseTo(expected[channel] ?? Number.NaN, 5);
        });
        expect(details.parts).toHaveLength(channels);
      }),
      { numRuns: 12 },
    );
  });

  it("lists the terms of the chosen map, which add up to its sum", () => {
    fc.assert(
      fc.property(seeds, cellOf("conv2"), fc.nat(7), (seed, cell, part) => {
        const { maps, weights } = run(seed);
        const details = weighted(maps, weights, cell, part);
        const sum = details.taps.reduce((total, { product }) => total + product, 0);
        expect(details.taps).toHaveLength(25);
        expect(sum).toBeCloseTo(details.parts[part] ?? Number.NaN, 9);
      }),
      { numRuns: 12 },
    );
  });

  it("shows the last map where a layer has fewer than the chosen one", () => {
    const { maps, weights } = run(3);
    expect(weighted(maps, weights, { layer: "conv1", channel: 0, row: 0, column: 0 }, 9).part).toBe(0);
  });

  it("marks the first of the largest values of a pooling window", () => {
    const { maps, weights } = run(3);
    const pool = cellReport(maps, weights, { layer: "pool1", channel: 2, row: 4, column: 5 }, 0)?.details;
    if (pool?.work !== "pool") throw new Error("pool1 pools");
    expect(pool.values.indexOf(Math.max(...pool.values))).toBe(pool.largest);
  });

  it("has softmax shares that sum to 1", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { maps, weights } = run(seed);
        const cell: Cell = { layer: "softmax", channel: 4, row: 0, column: 0 };
        const details = cellReport(maps, weights, cell, 0)?.details;
        if (details?.work !== "softmax") throw new Error("softmax is a softmax");
        expect(details.rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(details.rows).toHaveLength(10);
      }),
      { numRuns: 12 },
    );
  });

  it("says so where the reported value is another one", () => {
    const { maps, weights } = run(5);
    const cell: Cell = { layer: "conv1", channel: 1, row: 2, column: 3 };
    const wrong = { ...maps, conv1: maps.conv1.map((value) => value + 0.5) };
    expect(cellReport(wrong, weights, cell, 0)).toMatchObject({
      isEqual: false,
      gap: expect.closeTo(0.5, 5),
    });
  });

  it("is null while the weights are missing", () => {
    const { maps } = run(5);
    expect(cellReport(maps, [], { layer: "conv1", channel: 1, row: 2, column: 3 }, 0)).toBeNull();
  });
});

function weighted(maps: LayerMaps, weights: readonly LayerWeights[], cell: Cell, part: number) {
  const details = cellReport(maps, weights, cell, part)?.details;
  if (details?.work !== "weighted") throw new Error(`${cell.layer} is no weighted sum`);
  return details;
}
