import { describe, expect, it } from "vitest";
import { importedRun } from "@/components/widgets/digit-trainer/import-model";
import { type ImportProblem, problemValues } from "@/components/widgets/digit-trainer/import-problem";
import { digitsNetwork } from "@/lib/nn/networks/digits";
import { randomKernels, SPEC } from "./fake-run";

const weights = randomKernels(4);
const network = digitsNetwork(4);

describe("a model that is brought along", () => {
  it("goes on where it was", () => {
    const spec = { ...SPEC, network };
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

  it("is refused where it is another network, or no model at all", () => {
    const dense = [{ name: "dense/kernel", shape: [784, 10], values: new Float32Array(7840) }];
    expect(importedRun({ ok: true, network, weights: dense, trained: null }, SPEC)).toEqual({
      ok: false,
      problem: { reason: "wrong-network", array: "dense/kernel" },
    });
    const problem = { reason: "not-an-archive" } as const;
    expect(importedRun({ ok: false, problem }, SPEC)).toEqual({ ok: false, problem });
  });
});

describe("the numbers of a refusal", () => {
  it("never make a file that is too large look small enough", () => {
    const problem: ImportProblem = {
      reason: "too-large",
      sizeBytes: 64 * 2 ** 20 + 1,
      limitBytes: 64 * 2 ** 20,
    };
    expect(problemValues(problem)).toMatchObject({ size: 64.1, limit: 64 });
  });

  it("are those of the problem", () => {
    const problem: ImportProblem = {
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
