import { describe, expect, it } from "vitest";
import { nameLayers } from "@/lib/nn/layer-names";
import type { LayerSpec } from "@/lib/nn/layer-spec";
import { shapeProblem } from "./shape-problem";

const conv: LayerSpec = { kind: "conv2d", filters: 1, kernel: 1 };
const flatten: LayerSpec = { kind: "flatten" };

describe("nameLayers", () => {
  it("counts each kind apart and skips the names that are taken", () => {
    const named: LayerSpec = { ...conv, name: "conv2d_2" };
    expect(nameLayers([conv, conv, flatten, named]).map((layer) => layer.name)).toEqual([
      "conv2d_1",
      "conv2d_3",
      "flatten_1",
      "conv2d_2",
    ]);
  });

  it("names the layers inside residual blocks, body first", () => {
    const block: LayerSpec = { kind: "residual", body: [conv, conv], shortcut: [conv] };
    expect(nameLayers([block, conv])).toEqual([
      {
        kind: "residual",
        name: "add_1",
        body: [
          { ...conv, name: "conv2d_1" },
          { ...conv, name: "conv2d_2" },
        ],
        shortcut: [{ ...conv, name: "conv2d_3" }],
      },
      { ...conv, name: "conv2d_4" },
    ]);
  });

  it("refuses the same name twice, wherever the layers are", () => {
    const named: LayerSpec = { ...conv, name: "same" };
    const layers: readonly LayerSpec[] = [named, { kind: "residual", body: [named], shortcut: [] }];
    expect(shapeProblem(() => nameLayers(layers)).message).toBe('two layers are named "same"');
  });

  it("refuses a kind that doesn't exist", () => {
    for (const kind of ["conv4d", "toString"]) {
      const layers = [{ kind }] as unknown as readonly LayerSpec[]; // what untyped data could hold
      expect(shapeProblem(() => nameLayers(layers)).message).toBe(`no layer is of kind "${kind}"`);
    }
  });
});
