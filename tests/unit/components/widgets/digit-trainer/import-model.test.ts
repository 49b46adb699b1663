import { describe, expect, it } from "vitest";
import { importedRun } from "@/components/widgets/digit-trainer/import-model";
import { problemValues } from "@/components/widgets/digit-trainer/import-problem";
import { digitsNetwork } from "@/lib/nn/networks/digits";
import { weightShapes } from "@/lib/nn/weight-shapes";
import type { ModelFileProblem } from "@/lib/tf/model-format/model-file-error";
import { SPEC } from "./fake-run";

const network = digitsNetwork(4);
const weights = weightShapes(network).map(({ name, shape }) => {
  const size = shape.reduce((product, side) => product * side, 1);
  return { name, shape, values: new Float32Array(size).fill(0.5) };
});

/** As a file tells it. */
const RECORDED = { ...SPEC, data: "digits" } as const;

describe("a model that is brought along", () => {
  it("goes on where it was", () => {
    const spec = { ...RECORDED, network };
    const state = { step: 40, weights, slots: [] };
    const trained = { spec, state, accuracy: 0.9, date: "2026-01-01T00:00:00Z" };
    expect(importedRun({ ok: true, network, weights, trained }, SPEC)).toEqual({
      ok: true,
      spec,
      state,
      hasTraining: true,
    });
  });

  it("begins with the settings at hand where it says nothing of its training", () => {
    expect(importedRun({ ok: true, network, weights, trained: null }, SPEC)).toEqual({
      ok: true,
      spec: { ...SPEC, network },
      state: { step: 0, weights, slots: [] },
      hasTraining: false,
    });
  });

  it("begins anew where the same weights were those of a network that computes something else", () => {
    const other = { ...network, layers: network.layers.filter(({ kind }) => kind !== "activation") };
    const trained = {
      spec: { ...RECORDED, network: other },
      state: { step: 40, weights, slots: [] },
      accuracy: null,
      date: "2026-01-01T00:00:00Z",
    };
    const imported = importedRun({ ok: true, network: other, weights, trained }, SPEC);
    expect(imported).toMatchObject({ ok: true, spec: { network }, state: { step: 0 }, hasTraining: false });
  });

  it("begins anew where it learnt from images of somebody's own, which aren't in the file", () => {
    const trained = {
      spec: { ...RECORDED, data: "own", network },
      state: { step: 40, weights, slots: [] },
      accuracy: null,
      date: "2026-01-01T00:00:00Z",
    } as const;
    const imported = importedRun({ ok: true, network, weights, trained }, SPEC);
    expect(imported).toMatchObject({
      ok: true,
      spec: { data: "digits" },
      state: { step: 0 },
      hasTraining: false,
    });
  });

  it("is refused where it is another network, or no model at all", () => {
    const dense = [{ name: "dense/kernel", shape: [784, 10], values: new Float32Array(7840) }];
    expect(importedRun({ ok: true, network, weights: dense, trained: null }, SPEC)).toEqual({
      ok: false,
      problem: { reason: "wrong-network", array: "dense/kernel", found: null, expected: null },
    });
    const misshapen = weights.map((array) =>
      array.name === "logits/bias" ? { ...array, shape: [9], values: array.values.slice(1) } : array,
    );
    expect(importedRun({ ok: true, network, weights: misshapen, trained: null }, SPEC)).toEqual({
      ok: false,
      problem: { reason: "wrong-network", array: "logits/bias", found: null, expected: null },
    });
    const refused = { ok: false, problem: { reason: "not-an-archive", sizeBytes: 12 } } as const;
    expect(importedRun(refused, SPEC)).toEqual(refused);
  });
});

describe("the numbers of a refusal", () => {
  it("never make a file that is too large look small enough", () => {
    const problem: ModelFileProblem = {
      reason: "too-large",
      sizeBytes: 64 * 2 ** 20 + 1,
      limitBytes: 64 * 2 ** 20,
    };
    expect(problemValues(problem)).toMatchObject({ size: 64.1, limit: 64 });
  });

  it("are those of the problem", () => {
    const problem: ModelFileProblem = {
      reason: "wrong-length",
      file: "weights.bin",
      bytes: 20,
      expectedBytes: 24,
    };
    expect(problemValues(problem)).toMatchObject({
      file: "weights.bin",
      bytes: 20,
      expectedBytes: 24,
      size: 0,
    });
  });
});
