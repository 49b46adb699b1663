import { describe, expect, it } from "vitest";
import { type ChoiceStorage, readChoice, writeChoice } from "@/lib/tf/choice-cache";
import type { BackendReport } from "@/lib/tf/protocol";

const report: BackendReport = {
  active: "webgl",
  training: "webgl",
  chosenBy: "measured",
  refused: null,
  candidates: [
    { name: "webgl", state: "measured", medianMs: 2, trainMs: 2, detail: "a card" },
    { name: "wasm", state: "measured", medianMs: 5, trainMs: 5, detail: "" },
  ],
  wasmThreads: 2,
  crossOriginIsolated: true,
};

function memory(initial?: string): ChoiceStorage & { readonly values: Map<string, string> } {
  const values = new Map(initial === undefined ? [] : [["backend-choice", initial]]);
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

describe("the cache of the measured choice", () => {
  it("gives back what was written, in the same version of the browser only", () => {
    const storage = memory();
    writeChoice(() => storage, "browser 1", report);
    expect(readChoice(() => storage, "browser 1")).toEqual({
      active: "webgl",
      candidates: report.candidates,
    });
    expect(readChoice(() => storage, "browser 2")).toBeNull();
  });

  it.each([
    ["a choice that wasn't measured", { ...report, chosenBy: "fallback" as const }],
    ["a measurement without WebAssembly", { ...report, candidates: report.candidates.slice(0, 1) }],
  ])("doesn't keep %s", (_, unkept) => {
    const storage = memory();
    writeChoice(() => storage, "browser", unkept);
    expect(storage.values.size).toBe(0);
  });

  it.each([
    "{",
    "null",
    "7",
    '{"browser":"b"}',
    '{"browser":"b","active":"abacus","candidates":[]}',
    '{"browser":"b","active":"wasm","candidates":[{"name":"wasm","state":"measured","medianMs":"5","trainMs":5,"detail":""}]}',
  ])("takes broken content %j as nothing", (content) => {
    expect(readChoice(() => memory(content), "b")).toBeNull();
  });

  it("does without a storage that is absent, that may not be touched, or that is full", () => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const full = { getItem: () => null, setItem: refuse };
    for (const storage of [() => null, refuse, () => full]) {
      expect(() => writeChoice(storage, "b", report)).not.toThrow();
      expect(readChoice(storage, "b")).toBeNull();
    }
  });
});
