import { describe, expect, it } from "vitest";
import { figuresByKey, isWithin, type ReportRow, tableLines } from "@/tests/bench/report";

const ROWS: readonly ReportRow[] = [
  {
    key: "worker_kb",
    budget: { limit: 450, sense: "at-most" },
    outcome: { value: 300.5, unit: "kB", n: 1 },
  },
  { key: "epochs_s", budget: { limit: 108, sense: "at-least" }, outcome: { value: 99, unit: "1/s", n: 5 } },
  { key: "wasm_kb", budget: null, outcome: { value: 140, unit: "kB", n: 1 } },
  { key: "embed_ms", budget: { limit: 80, sense: "at-most" }, outcome: { reason: "no model" } },
];

describe("isWithin", () => {
  it("takes the limit itself as kept, whichever way it points", () => {
    expect([
      isWithin(50, { limit: 50, sense: "at-most" }),
      isWithin(50, { limit: 50, sense: "at-least" }),
    ]).toEqual([true, true]);
    expect([
      isWithin(50.1, { limit: 50, sense: "at-most" }),
      isWithin(49.9, { limit: 50, sense: "at-least" }),
    ]).toEqual([false, false]);
  });
});

describe("tableLines", () => {
  it("shows the figure, its budget and whether it is kept", () => {
    expect(tableLines(ROWS)).toEqual([
      "figure     value     budget  runs",
      "worker_kb  300.5 kB  ≤ 450   1     ok",
      "epochs_s   99 1/s    ≥ 108   5     OVER BUDGET",
      "wasm_kb    140 kB    –       1",
      "embed_ms   –         ≤ 80          not measured: no model",
    ]);
  });
});

describe("figuresByKey", () => {
  it("keeps what was measured, as it is", () => {
    expect(figuresByKey(ROWS)).toEqual({
      worker_kb: { value: 300.5, unit: "kB", n: 1 },
      epochs_s: { value: 99, unit: "1/s", n: 5 },
      wasm_kb: { value: 140, unit: "kB", n: 1 },
    });
  });
});
