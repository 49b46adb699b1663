import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainCell } from "@/lib/nn/cells/explain-cell";
import { type ChainLayer, layerChain } from "@/lib/nn/cells/layer-chain";
import { type CellPlace, flatIndex, flatPlace, mapOf, valueAt } from "@/lib/nn/cells/maps";
import { partialMaps } from "@/lib/nn/cells/partial-maps";
import type { KernelBank } from "@/lib/nn/cells/weighted-cell";
import { digits } from "@/lib/nn/networks/digits";
import { forward, type RandomNetwork, randomNetwork } from "./random-network";

/** A random network at work, seen layer by layer. */
function atWork(random: RandomNetwork) {
  const { values, banks } = forward(random);
  const valuesOf = (name: string) => values.get(name) as Float32Array;
  return layerChain(random.network).map((layer) => ({
    layer,
    input: { ...layer.reads, values: valuesOf(layer.from) },
    output: { ...layer.shape, values: valuesOf(layer.name) },
    bank: banks.get(layer.name) ?? null,
  }));
}

function placeIn({ shape }: ChainLayer, pick: number): CellPlace {
  return flatPlace(shape, pick % (shape.height * shape.width * shape.channels));
}

describe("explainCell", () => {
  it.each(["input", "conv", "relu", "pool", "flatten", "dense", "softmax"])(
    "works out any cell of a random network's layer %s to what a plain forward pass gives, within 1e-4",
    (name) => {
      fc.assert(
        fc.property(randomNetwork, fc.nat(), (random, pick) => {
          const step = atWork(random).find(({ layer }) => layer.name === name);
          if (!step) throw new Error(`no layer ${name}`);
          const place = placeIn(step.layer, pick);
          const explained = explainCell(step.layer, step.input, step.bank, place);
          expect(Math.abs((explained?.value ?? Number.NaN) - valueAt(step.output, place))).toBeLessThan(1e-4);
        }),
        { numRuns: 60 },
      );
    },
  );

  it("lists terms that add up to their map's sum, and sums that add up to the value", () => {
    fc.assert(
      fc.property(randomNetwork, fc.constantFrom("conv", "dense"), fc.nat(), (random, name, pick) => {
        const step = atWork(random).find(({ layer }) => layer.name === name);
        if (!step) throw new Error(`no layer ${name}`);
        const cell = explainCell(step.layer, step.input, step.bank, placeIn(step.layer, pick));
        if (cell?.work !== "conv" && cell?.work !== "dense") throw new Error(`${name} has no terms`);
        for (const { taps, sum } of cell.parts) {
          expect(taps.reduce((total, { value, weight }) => total + value * weight, 0)).toBeCloseTo(sum, 10);
        }
        expect(cell.parts.reduce((total, { sum }) => total + sum, cell.bias)).toBeCloseTo(cell.value, 10);
        expect(cell.parts.flatMap(({ taps }) => taps)).toHaveLength(cell.productCount);
      }),
    );
  });

  it("marks the first of the largest values of a pooling window", () => {
    const [, layer] = layerChain({ inputShape: [2, 2, 1], layers: [{ kind: "maxPool2d", size: 2 }] });
    const input = { height: 2, width: 2, channels: 1, values: Float32Array.of(1, 3, 3, 0) };
    expect(explainCell(layer as ChainLayer, input, null, { row: 0, column: 0, channel: 0 })).toEqual({
      work: "pool",
      rows: [0, 1],
      columns: [0, 1],
      values: [1, 3, 3, 0],
      mode: "max",
      largest: 1,
      value: 3,
    });
  });

  it("is null where kernels are missing or have another length", () => {
    const chain = layerChain(digits);
    const conv = chain.find(({ name }) => name === "conv1") as ChainLayer;
    const input = { ...conv.reads, values: new Float32Array(784) };
    const place = { row: 0, column: 0, channel: 0 };
    const short: KernelBank = { kernel: new Float32Array(199), bias: new Float32Array(8) };
    expect([explainCell(conv, input, null, place), explainCell(conv, input, short, place)]).toEqual([
      null,
      null,
    ]);
  });
});

describe("flatPlace", () => {
  it("is undone by flatIndex", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(500),
        (width, channels, index) => {
          const shape = { height: 99, width, channels };
          const place = flatPlace(shape, index);
          expect(place.channel).toBeLessThan(channels);
          expect(place.column).toBeLessThan(width);
          expect(flatIndex(shape, place)).toBe(index);
        },
      ),
    );
  });
});

describe("partialMaps", () => {
  it("add up, with the bias, to the map that the forward pass gives", () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(), (random, pick) => {
        const step = atWork(random).find(({ layer }) => layer.work === "conv");
        if (!step?.bank) throw new Error("a random network convolves");
        const filter = pick % step.layer.shape.channels;
        const parts = partialMaps(step.layer, step.input, step.bank, filter);
        mapOf(step.output, filter).forEach((value, cell) => {
          const sum = parts.reduce((total, { partial }) => total + (partial[cell] ?? Number.NaN), 0);
          expect(Math.abs(sum + (step.bank?.bias[filter] ?? 0) - value)).toBeLessThan(1e-4);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("of a dense unit have sums that add up, with the bias, to the unit", () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(), (random, pick) => {
        const step = atWork(random).find(({ layer }) => layer.work === "dense");
        if (!step?.bank) throw new Error("a random network has a dense layer");
        const unit = pick % step.layer.shape.channels;
        const sums = partialMaps(step.layer, step.input, step.bank, unit).map(({ sum }) => sum);
        const value = sums.reduce((total, sum) => total + sum, step.bank.bias[unit] ?? 0);
        expect(Math.abs(value - (step.output.values[unit] ?? Number.NaN))).toBeLessThan(1e-4);
      }),
      { numRuns: 40 },
    );
  });
});

describe("layerChain", () => {
  it("has the layers of the digits network, each with the one it reads", () => {
    expect(layerChain(digits).map(({ name, work, from }) => [name, work, from])).toEqual([
      ["input", "input", "input"],
      ["conv1", "conv", "input"],
      ["relu1", "relu", "conv1"],
      ["pool1", "pool", "relu1"],
      ["conv2", "conv", "pool1"],
      ["relu2", "relu", "conv2"],
      ["pool2", "pool", "relu2"],
      ["flatten", "flatten", "pool2"],
      ["logits", "dense", "flatten"],
      ["softmax", "softmax", "logits"],
    ]);
  });

  it("lets a dense layer see the maps as they were before they were flattened", () => {
    expect(layerChain(digits).find(({ name }) => name === "logits")?.reads).toEqual({
      height: 4,
      width: 4,
      channels: 16,
    });
  });

  it.each([
    { kind: "conv2d", filters: 2, kernel: 3, activation: "relu" } as const,
    { kind: "dense", units: 3 } as const,
    { kind: "depthwiseConv2d", kernel: 3 } as const,
    { kind: "activation", activation: "softmax" } as const,
  ])("shows the maps of a layer whose cells it doesn't work out: %o", (layer) => {
    const [input, other] = layerChain({ inputShape: [8, 8, 2], layers: [layer] }) as [ChainLayer, ChainLayer];
    const maps = { ...input.shape, values: new Float32Array(128) };
    expect(other.work).toBe("other");
    expect(explainCell(other, maps, null, { row: 0, column: 0, channel: 0 })).toBeNull();
  });

  it("lays the units that a dense layer reads out as one map", () => {
    const layers = [
      { kind: "dense", units: 64 },
      { kind: "dense", name: "last", units: 3 },
    ] as const;
    const last = layerChain({ inputShape: [10], layers }).find(({ name }) => name === "last");
    expect(last?.reads).toEqual({ height: 8, width: 8, channels: 1 });
  });
});
