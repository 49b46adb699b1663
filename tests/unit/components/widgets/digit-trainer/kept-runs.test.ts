import { describe, expect, it } from "vitest";
import {
  differingSettings,
  freeLetter,
  type KeptRun,
  keptRun,
  readKeptRuns,
} from "@/components/widgets/digit-trainer/kept-runs.model";
import { digitsNetwork } from "@/lib/nn/networks/digits";
import { SPEC, viewAfter } from "./fake-run";

const kept = (letter: KeptRun["letter"], steps = 400) => keptRun(letter, viewAfter(steps), null);

describe("a kept run", () => {
  it("has its settings, its last numbers, and a curve that is long enough for a line", () => {
    const run = keptRun("A", viewAfter(1000), 0.95);
    expect(run).toMatchObject({ letter: "A", step: 1000, test: 0.95 });
    expect(run.settings).toMatchObject({ optimiser: SPEC.optimiser, seed: SPEC.seed, parameters: 5994 });
    expect(run.loss.length).toBeLessThanOrEqual(160);
    expect(run.loss.at(-1)?.[0]).toBe(1000);
    expect(run.lastLoss).toBe(run.loss.at(-1)?.[1]);
  });

  it("outlives a reload as text, without numbers that are none", () => {
    const { curve, ...view } = viewAfter(5);
    const diverged = { ...view, curve: curve.map((point) => ({ ...point, loss: Number.NaN })) };
    const runs = [kept("A"), keptRun("B", diverged, null)];
    expect(readKeptRuns(JSON.stringify(runs))).toEqual(runs);
    expect(runs[1]?.lastLoss).toBeNull();
  });

  it("is none in a text that holds something else", () => {
    for (const text of ["", "null", '[{"letter":"A"}]', "[1]"]) expect(readKeptRuns(text)).toEqual([]);
  });
});

describe("several kept runs", () => {
  it("have a letter each, four at most", () => {
    expect(freeLetter([])).toBe("A");
    expect(freeLetter([kept("A"), kept("C")])).toBe("B");
    expect(freeLetter([kept("A"), kept("B"), kept("C"), kept("D")])).toBeNull();
  });

  it("are told apart by the settings in which they differ, and no others", () => {
    const view = viewAfter(40);
    const other = { ...SPEC, optimiser: "sgd" as const, network: digitsNetwork(4) };
    const second = keptRun("B", { ...view, spec: other }, null);
    expect(differingSettings([kept("A"), second])).toEqual(["optimiser", "layers", "parameters"]);
    expect(second.settings.layers).toContain("conv 4 (5×5)");
    expect(differingSettings([kept("A"), kept("B")])).toEqual([]);
  });
});
