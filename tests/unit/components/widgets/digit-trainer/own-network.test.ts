import { describe, expect, it } from "vitest";
import { digitTrainerModel as model } from "@/components/widgets/digit-trainer/digit-trainer.model";
import { editedLayers } from "@/components/widgets/digit-trainer/edit-body";
import { PRESETS, presetBody, presetOf } from "@/components/widgets/digit-trainer/network-presets";
import {
  bodyOf,
  bodyView,
  isBodyLayer,
  MAX_BODY,
  networkOf,
} from "@/components/widgets/digit-trainer/own-network";
import { settingsOf, trainingSpec } from "@/components/widgets/digit-trainer/training-spec";
import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { digits } from "@/lib/nn/networks/digits";

const initial = model.init({});

describe("the networks to start from", () => {
  it("can all be trained, and count as many parameters as their authors' do", () => {
    const params = PRESETS.map((preset) => bodyView(presetBody(preset, 8)).params);
    // LeNet-5 as usually built: 61,706; deep: 80 + 584 + 1,168 + 2,320 + (7·7·16 + 1)·10.
    expect(params).toEqual([5994, 5994, 61_706, 12_002, 6066, 25_450]);
    expect(PRESETS.map((preset) => bodyView(presetBody(preset, 8)).stop)).toEqual(PRESETS.map(() => null));
  });

  it("begin with the very network of the demo", () => {
    expect(networkOf(presetBody("course", 8))).toEqual(digits);
    expect(presetOf(presetBody("deep", 8))).toBe("deep");
    expect(presetOf(presetBody("course", 8))).toBeNull();
  });
});

describe("an impossible network", () => {
  it("names the layer whose window is larger than what comes in", () => {
    const { stop, rows } = bodyView([
      { kind: "maxPool2d", size: 14 },
      { kind: "conv2d", filters: 4, kernel: 5 },
      { kind: "flatten" },
    ]);
    expect(stop).toMatchObject({ index: 1, reason: { code: "kernel-too-large" } });
    expect(rows.map(({ numbers }) => numbers !== null)).toEqual([true, false, false, false]);
  });

  it("says at the outputs that nothing has made a list of numbers of the maps", () => {
    expect(bodyView([{ kind: "conv2d", filters: 4, kernel: 5 }]).stop).toEqual({
      index: 1,
      name: "logits",
      reason: { code: "not-flat", shape: [24, 24, 10] },
    });
  });

  it("says when a page would train it for too long", () => {
    const wide: ChainLayer[] = [{ kind: "flatten" }, { kind: "dense", units: 1000 }];
    expect(bodyView(wide).stop?.reason).toEqual({ code: "too-many-params", params: 795_010 });
    const heavy: ChainLayer[] = [
      { kind: "conv2d", filters: 32, kernel: 5, padding: "same" },
      { kind: "conv2d", filters: 32, kernel: 5, padding: "same" },
      { kind: "globalAveragePool2d" },
    ];
    expect(bodyView(heavy).stop?.reason.code).toBe("too-much-work");
  });

  it("leaves the last possible one in force, until it is possible again", () => {
    const dense = presetBody("dense", 8);
    const built = model.reducer(initial, { type: "edit-network", layers: dense });
    const stuck = model.reducer(built, { type: "edit-network", layers: dense.slice(1) });
    expect(trainingSpec(stuck).network).toEqual(networkOf(dense));
    expect(stuck.draft).toEqual(dense.slice(1));
    expect(model.reducer(stuck, { type: "edit-network", layers: dense }).draft).toBeUndefined();
    expect(trainingSpec(model.reducer(stuck, { type: "course-network" })).network).toEqual(digits);
  });

  it("isn't taken from an address, and layers that the page can't train aren't either", () => {
    const accepts = (layers: unknown) => model.schema.safeParse({ ...initial, layers }).success;
    expect(accepts([{ kind: "flatten" }])).toBe(true);
    expect(accepts([{ kind: "conv2d", filters: 4, kernel: 5 }])).toBe(false);
    expect(accepts([{ kind: "upsample2d", size: 2 }, { kind: "flatten" }])).toBe(false);
    expect(accepts(Array.from({ length: MAX_BODY + 1 }, () => ({ kind: "flatten" })))).toBe(false);
    expect(isBodyLayer({ kind: "conv2d", filters: 4, kernel: 3, dilation: 2 })).toBe(false);
    expect(isBodyLayer({ kind: "dense", units: 4, activation: "softmax" })).toBe(false);
  });
});

describe("the editor of the layers", () => {
  const body = { layers: presetBody("dense", 8), selected: 0 };

  it("adds after the layer that is open, moves, changes and removes", () => {
    const added = editedLayers(body, { type: "add", kind: "dropout" });
    expect(added).toMatchObject({ selected: 1, layers: [{}, { kind: "dropout", rate: 0.5 }, {}] });
    const moved = editedLayers(added, { type: "move", by: 1 });
    expect(moved.layers.map(({ kind }) => kind)).toEqual(["flatten", "dense", "dropout"]);
    const changed = editedLayers(moved, { type: "set-option", option: "rate", value: 0.25 });
    expect(changed.layers[2]).toEqual({ kind: "dropout", rate: 0.25 });
    expect(editedLayers(changed, { type: "remove" }).layers).toEqual(body.layers);
  });

  it("changes nothing at the ends, or when there is no room", () => {
    expect(editedLayers(body, { type: "move", by: -1 })).toBe(body);
    const full = {
      layers: Array.from({ length: MAX_BODY }, (): ChainLayer => ({ kind: "dropout", rate: 0.1 })),
      selected: 3,
    };
    expect(editedLayers(full, { type: "add", kind: "dense" })).toBe(full);
    expect(editedLayers({ layers: [], selected: 0 }, { type: "remove" }).layers).toEqual([]);
  });
});

it("the settings of a run with layers of the reader's own give them back", () => {
  const state = model.reducer(initial, { type: "edit-network", layers: presetBody("norm", 8) });
  expect(settingsOf(trainingSpec(state)).layers).toEqual(presetBody("norm", 8));
  expect(bodyOf({ ...digits, inputShape: [24, 24, 1] })).toBeNull();
});
