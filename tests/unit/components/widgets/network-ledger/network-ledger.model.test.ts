import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSameNetwork,
  networkLedgerModel,
  shownIndex,
  shownNetwork,
} from "@/components/widgets/network-ledger/network-ledger.model";
import { networkLedgerProps } from "@/components/widgets/network-ledger/network-ledger.props";
import { PRESET_IDS, presetNetwork } from "@/components/widgets/network-ledger/presets";
import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { LAYER_FORMS } from "@/lib/nn/code/layer-form";
import { network } from "@/lib/nn/network";
import { changedBy, started } from "./started";

const kinds = Object.keys(LAYER_FORMS) as (keyof typeof LAYER_FORMS)[]; // the keys of a constant record

describe("the ledger's networks to start from", () => {
  it.each([
    ["conv2d", 80],
    ["digits", 5994],
    ["lenet-5", 61_706],
    ["alexnet", 60_965_224],
    ["vgg-16", 138_357_544],
    ["mobilenet-v1", 4_253_864],
  ] as const)("%s has the published number of parameters", (preset, params) => {
    const { layers, inputShape } = presetNetwork(preset);
    expect(network(layers, inputShape).totals.params).toBe(params);
  });

  it("pad by a word that Keras knows", () => {
    const paddings = PRESET_IDS.flatMap((id) => presetNetwork(id).layers).map((layer) =>
      "padding" in layer ? typeof layer.padding : "string",
    );
    expect(new Set(paddings)).toEqual(new Set(["string"]));
  });
});

describe("the ledger's state", () => {
  it("starts with one Conv2D, or with what the chapter wrote", () => {
    expect(shownNetwork(started({}))).toEqual({
      inputShape: [28, 28, 1],
      layers: [{ kind: "conv2d", filters: 8, kernel: 3 }],
    });
    const own = started({ inputShape: [4], layers: [{ kind: "dense", units: 3 }], batch: 32 });
    expect(own).toMatchObject({ preset: "own", inputShape: [4], batch: 32 });
    expect(networkLedgerProps.safeParse({ layers: [{ kind: "dense", units: 3 }] }).success).toBe(false);
    expect(networkLedgerProps.safeParse({ preset: "vgg", selected: 2 }).success).toBe(false);
  });

  it("changes an argument of the selected layer, and leaves out what is at its default", () => {
    const changed = changedBy(started({}), { type: "set-option", option: "stride", value: [2, 2] });
    expect(shownNetwork(changed).layers).toEqual([{ kind: "conv2d", filters: 8, kernel: 3, stride: 2 }]);
    expect(changedBy(changed, { type: "set-option", option: "stride", value: 1 }).layers).toEqual(
      started({}).layers,
    );
  });

  it("refuses a value that no argument has", () => {
    for (const value of [0, -1, 2.5, "3", null, Number.NaN, [3]]) {
      expect(changedBy(started({}), { type: "set-option", option: "kernel", value })).toEqual(started({}));
    }
    expect(changedBy(started({}), { type: "set-option", option: "units", value: 3 })).toEqual(started({}));
  });

  it("adds after the selected layer, duplicates, moves and removes", () => {
    const names = (layers: readonly ChainLayer[]) => layers.map(({ kind }) => kind).join(" ");
    const two = changedBy(started({}), { type: "add", kind: "maxPool2d" });
    expect([names(two.layers), two.selected]).toEqual(["conv2d maxPool2d", 1]);
    const three = changedBy(two, { type: "duplicate" });
    expect([names(three.layers), three.selected]).toEqual(["conv2d maxPool2d maxPool2d", 2]);
    const moved = changedBy(three, { type: "move", by: -1 }, { type: "move", by: -1 });
    expect([names(moved.layers), moved.selected]).toEqual(["maxPool2d conv2d maxPool2d", 0]);
    expect(changedBy(moved, { type: "move", by: -1 })).toEqual(moved);
    const fewer = changedBy(moved, { type: "remove" }, { type: "remove" });
    expect([names(fewer.layers), fewer.selected]).toEqual(["maxPool2d", 0]);
    expect(changedBy(fewer, { type: "remove" })).toEqual(fewer);
  });

  it("puts in a new shape with as many values as come in", () => {
    const reshaped = changedBy(started({}), { type: "add", kind: "reshape" });
    expect(reshaped.layers[1]).toEqual({ kind: "reshape", shape: [26 * 26 * 8] });
  });

  it("gives a copy no name, and keeps a network of many layers short enough for a link", () => {
    const vgg = changedBy(started({ preset: "vgg-16" }), { type: "duplicate" });
    expect(vgg.layers.slice(0, 2).map(({ name }) => name)).toEqual(["block1_conv1", undefined]);
    const mobile = changedBy(started({ preset: "mobilenet-v1" }), { type: "set-input", axis: 0, value: 128 });
    expect(JSON.stringify(mobile).length).toBeLessThan(6000);
    expect(isSameNetwork({ ...presetNetwork("mobilenet-v1"), inputShape: [128, 224, 3] }, mobile)).toBe(true);
  });

  it("takes a network from code with the language it is written in", () => {
    const loaded = changedBy(started({ selected: 3 }), {
      type: "load",
      network: { inputShape: [4], layers: [{ kind: "dense", units: 2 }] },
      dialect: "tfjs",
    });
    expect(loaded).toMatchObject({ preset: "own", dialect: "tfjs", inputShape: [4] });
    expect(shownIndex(loaded)).toBe(0);
  });

  it("can be carried by a link after any changes", () => {
    const action = fc.oneof(
      fc.record({ type: fc.constant("choose-preset" as const), preset: fc.constantFrom(...PRESET_IDS) }),
      fc.record({ type: fc.constant("add" as const), kind: fc.constantFrom(...kinds) }),
      fc.record({ type: fc.constantFrom("duplicate" as const, "remove" as const) }),
      fc.record({ type: fc.constant("move" as const), by: fc.constantFrom(1 as const, -1 as const) }),
      fc.record({ type: fc.constant("select" as const), index: fc.nat({ max: 20 }) }),
      fc.record({
        type: fc.constant("set-option" as const),
        option: fc.constantFrom("kernel", "stride", "padding", "filters", "bias", "size", "rate", "shape"),
        value: fc.oneof(
          fc.integer({ min: -2, max: 40 }),
          fc.constantFrom("same", "valid", true, [2, 3], 0.5),
        ),
      }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const state = changedBy(started({}), ...actions);
        const carried = networkLedgerModel.schema.safeParse(JSON.parse(JSON.stringify(state)));
        expect(carried.success && carried.data).toEqual(state);
      }),
    );
  });

  it.each([
    ["a layer of no known kind", { layers: [{ kind: "lstm", units: 3 }] }],
    ["a layer without what it needs", { layers: [{ kind: "conv2d", filters: 3 }] }],
    ["an option that isn't one", { layers: [{ kind: "flatten", units: 3 }] }],
    ["a value that isn't one", { layers: [{ kind: "dense", units: -3 }] }],
    ["no layer", { layers: [] }],
    ["an input without sides", { inputShape: [] }],
    ["a batch of none", { batch: 0 }],
  ])("refuses %s from outside", (_name, part) => {
    expect(networkLedgerModel.schema.safeParse({ ...started({}), ...part }).success).toBe(false);
  });
});
