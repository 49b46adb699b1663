import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonObject } from "@/lib/tf/model-format/json-object";
import { parseNetwork } from "@/lib/tf/model-format/network-json";
import { buildableNetworks } from "./buildable-networks";
import { fileProblem } from "./file-problem";

const parse = (network: unknown) => parseNetwork(JsonObject.parse("training.json", JSON.stringify(network)));
const image = (...layers: unknown[]) => ({ inputShape: [8, 8, 1], layers });

describe("a network described in JSON", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(buildableNetworks, (spec) => {
        expect(parse(spec)).toEqual(spec);
      }),
    );
  });

  it.each([
    [
      "a kind that doesn't exist",
      { kind: "attention" },
      { layer: "layers[0]", kind: "attention", option: null },
    ],
    [
      "a kind that isn't built here",
      { kind: "residual", name: "r" },
      { layer: "r", kind: "residual", option: null },
    ],
    [
      "a kind that every object has",
      { kind: "constructor" },
      { layer: "layers[0]", kind: "constructor", option: null },
    ],
    [
      "an option that isn't known",
      { kind: "flatten", order: "columns" },
      { layer: "layers[0]", kind: "flatten", option: 'order "columns"' },
    ],
    [
      "an option left out",
      { kind: "dense" },
      { layer: "layers[0]", kind: "dense", option: "units left out" },
    ],
    [
      "a text for a number",
      { kind: "dense", units: "2" },
      { layer: "layers[0]", kind: "dense", option: 'units "2"' },
    ],
    [
      "explicit padding",
      { kind: "maxPool2d", size: 2, padding: 1 },
      { layer: "layers[0]", kind: "maxPool2d", option: "padding 1" },
    ],
    [
      "a list of three for a size",
      { kind: "maxPool2d", size: [2, 2, 2] },
      { layer: "layers[0]", kind: "maxPool2d", option: "size a list of 3" },
    ],
  ])("is refused for %s", (_, layer, problem) => {
    expect(fileProblem(() => parse(image(layer)))).toEqual({ reason: "unsupported-layer", ...problem });
  });

  it.each([
    ["no layers", image(), "layers must have at least one layer"],
    [
      "a layer without a kind",
      image({ units: 2 }),
      "layers[0].kind must be a text of 1 to 200 characters, not left out",
    ],
    ["a name that is no text", image({ kind: "flatten", name: 4 }), "layers[0].name must be a text"],
    ["a list for an object", image([]), "layers[0] must be an object, not a list of 0"],
    [
      "a side of 0",
      { inputShape: [0], layers: [{ kind: "flatten" }] },
      "inputShape must be a list, each a whole number from 1",
    ],
  ])("is refused with %s", (_, network, rule) => {
    expect(fileProblem(() => parse(network))).toEqual({
      reason: "malformed",
      file: "training.json",
      rule: expect.stringContaining(rule),
    });
  });

  it("is refused when its layers don't fit on each other", () => {
    expect(fileProblem(() => parse(image({ kind: "maxPool2d", size: 9 })))).toMatchObject({
      reason: "impossible-network",
      layer: "max_pooling2d_1",
      code: "kernel-too-large",
    });
  });
});
