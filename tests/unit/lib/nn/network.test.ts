import { describe, expect, it } from "vitest";
import type { LayerSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { shapeProblem } from "./shape-problem";

describe("network", () => {
  it("gives what a layer puts out, learns, computes and sees", () => {
    const layers: readonly LayerSpec[] = [
      { kind: "conv2d", filters: 8, kernel: [3, 5], stride: 2, padding: "same" },
    ];
    expect(network(layers, [28, 28, 3])).toEqual({
      rows: [
        {
          name: "conv2d_1",
          kind: "conv2d",
          inputShape: [28, 28, 3],
          outputShape: [14, 14, 8],
          params: 3 * 5 * 3 * 8 + 8,
          nonTrainableParams: 0,
          multiplyAdds: 14 * 14 * 3 * 5 * 3 * 8,
          receptiveField: {
            rows: { size: 3, jump: 2, start: 0 },
            columns: { size: 5, jump: 2, start: -1 },
          },
        },
      ],
      totals: { params: 368, trainableParams: 368, nonTrainableParams: 0, multiplyAdds: 70_560 },
      outputShape: [14, 14, 8],
    });
  });

  it("costs nothing without layers", () => {
    const totals = { params: 0, trainableParams: 0, nonTrainableParams: 0, multiplyAdds: 0 };
    expect(network([], [5, 5, 1])).toEqual({ rows: [], totals, outputShape: [5, 5, 1] });
  });

  it("takes explicit padding for padding zeros first", () => {
    const window = { kernel: 3, stride: 2, filters: 2 } as const;
    const sides = [
      [0, 1],
      [2, 3],
    ] as const;
    const inside = network([{ kind: "conv2d", padding: sides, ...window }], [9, 8, 1]);
    const before = network(
      [
        { kind: "zeroPad2d", padding: sides },
        { kind: "conv2d", ...window },
      ],
      [9, 8, 1],
    );
    const last = before.rows.at(-1);
    expect(inside.rows[0]).toEqual({ ...last, inputShape: [9, 8, 1] });
  });

  it("adds a transposed convolution's products for each cell of its input", () => {
    const layers: readonly LayerSpec[] = [{ kind: "conv2dTranspose", filters: 4, kernel: 3, stride: 2 }];
    expect(network(layers, [5, 6, 2]).totals.multiplyAdds).toBe(5 * 6 * 3 * 3 * 2 * 4);
  });

  it("adds the two halves of a separable convolution", () => {
    const apart: readonly LayerSpec[] = [
      { kind: "depthwiseConv2d", kernel: 3, bias: false },
      { kind: "conv2d", filters: 8, kernel: 1 },
    ];
    const whole = network([{ kind: "separableConv2d", kernel: 3, filters: 8 }], [9, 9, 4]);
    expect(whole.totals).toEqual(network(apart, [9, 9, 4]).totals);
  });

  it("sees the union of what the branches of a residual block see", () => {
    const layers: readonly LayerSpec[] = [
      { kind: "residual", body: [{ kind: "conv2d", filters: 1, kernel: 3, padding: "same" }], shortcut: [] },
    ];
    const axis = { size: 3, jump: 1, start: -1 };
    expect(network(layers, [8, 8, 1]).rows.at(-1)?.receptiveField).toEqual({ rows: axis, columns: axis });
  });

  it("no longer speaks of places once the image is flattened", () => {
    const rows = network([{ kind: "flatten" }, { kind: "dense", units: 3 }], [4, 4, 1]).rows;
    expect(rows.map((row) => row.receptiveField)).toEqual([null, null]);
  });

  it("doesn't touch the description it is given", () => {
    const layers: readonly LayerSpec[] = Object.freeze([Object.freeze({ kind: "flatten" as const })]);
    expect(network(layers, [2, 2, 1]).rows[0]?.name).toBe("flatten_1");
  });
});

describe("an impossible network", () => {
  it("names the layer, the rule and the numbers", () => {
    const layers: readonly LayerSpec[] = [
      { kind: "maxPool2d", size: 4 },
      { kind: "conv2d", filters: 3, kernel: 7, padding: 1 },
    ];
    expect(shapeProblem(() => network(layers, [12, 40, 1]))).toEqual({
      message: 'layer "conv2d_1": kernel 7 is larger than the padded input 5',
      code: "kernel-too-large",
      values: { kernel: 7, dilation: 1, effectiveKernel: 7, input: 3, paddedInput: 5 },
      layer: "conv2d_1",
    });
  });

  it("names the layer inside a residual block", () => {
    const body: readonly LayerSpec[] = [{ kind: "conv2d", name: "inner", filters: 0, kernel: 1 }];
    const problem = shapeProblem(() => network([{ kind: "residual", body, shortcut: [] }], [4, 4, 1]));
    expect(problem.layer).toBe("inner");
  });

  const refused: readonly { layer: LayerSpec; message: string; shape?: readonly number[] }[] = [
    {
      layer: { kind: "residual", name: "r", body: [{ kind: "maxPool2d", size: 2 }], shortcut: [] },
      message: "body output 4×4×3 and shortcut output 8×8×3 can't be added",
    },
    {
      layer: { kind: "conv2d", name: "r", filters: 4, kernel: 1, groups: 2 },
      message: "inChannels 3 can't be divided into 2 groups",
    },
    {
      layer: { kind: "conv2d", name: "r", filters: 4, kernel: 1 },
      shape: [10],
      message: "needs an input with 3 axes, not 1 (10)",
    },
    {
      layer: { kind: "reshape", name: "r", shape: [10] },
      message: "8×8×3 has 192 values and can't become 10, which has 10",
    },
    {
      layer: { kind: "dropout", name: "r", rate: 1 },
      message: "rate must be at least 0 and below 1, not 1",
    },
    {
      layer: { kind: "dense", name: "r", units: Number.NaN },
      message: "units must be a whole number from 1 to 2147483647, not NaN",
    },
    {
      layer: { kind: "zeroPad2d", name: "r", padding: -1 },
      message: "padding must be a whole number from 0 to 1000000, not -1",
    },
    {
      layer: { kind: "upsample2d", name: "r", size: 0.5 },
      message: "size must be a whole number from 1 to 1000000, not 0.5",
    },
    {
      layer: { kind: "depthwiseConv2d", name: "r", kernel: 1, depthMultiplier: 0 },
      message: "depthMultiplier must be a whole number from 1 to 2147483647, not 0",
    },
  ];
  it.each(refused)("says: $message", ({ layer, message, shape = [8, 8, 3] }) => {
    expect(shapeProblem(() => network([layer], shape)).message).toBe(`layer "r": ${message}`);
  });

  it("refuses input shapes that aren't", () => {
    expect(shapeProblem(() => network([], [])).code).toBe("wrong-rank");
    expect(shapeProblem(() => network([], [4, 0, 1])).code).toBe("not-whole");
    expect(shapeProblem(() => network([], [2 ** 30, 2 ** 30, 3])).code).toBe("too-large");
  });
});
