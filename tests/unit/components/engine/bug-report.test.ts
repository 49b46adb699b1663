import { describe, expect, it } from "vitest";
import { type BugReportParts, bugReport } from "@/components/engine/bug-report";
import { candidate, report, timed } from "./report";

const parts: BugReportParts = {
  time: new Date("2026-03-01T09:41:07Z"),
  address: "/fr/engine/?backend=webgl",
  versions: { course: "0.1.0", tensorflow: "4.22.0" },
  facts: {
    browser: "Firefox 133",
    system: "Windows",
    userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/133.0",
    cores: 4,
    isIsolated: true,
    wasm: { simd: true, relaxedSimd: false, threads: true },
  },
  report: report({
    refused: "webgpu",
    training: "wasm",
    candidates: [
      candidate("webgpu", { state: "absent", detail: "no WebGPU adapter" }),
      candidate("webgl", { state: "failed", detail: "shader error" }),
      timed("wasm", 2.5432, 9.1),
    ],
  }),
  comparison: {
    answers: [],
    gaps: [{ first: "wasm", second: "cpu", largest: 5.96e-6, layer: "conv2", ofProbabilities: 4e-11 }],
    values: 12_692,
    largestValue: 21.5,
  },
  failure: { ok: false, reason: "out-of-memory", detail: "Array buffer allocation failed" },
};

describe("the report for a bug", () => {
  it("tells all that is known, in plain text", () => {
    expect(bugReport(parts)).toBe(
      [
        "Engine report of 2026-03-01 09:41 UTC",
        "course: 0.1.0, TensorFlow.js 4.22.0",
        "page: /fr/engine/?backend=webgl",
        "browser: Mozilla/5.0 (Windows NT 10.0) Firefox/133.0",
        "logical cores: 4",
        "cross-origin isolated: yes",
        "WebAssembly: SIMD yes, relaxed SIMD no, threads yes",
        "computes: wasm (measured), webgpu refused",
        "trains: wasm",
        "WebAssembly threads in use: 2",
        "backends:",
        "  webgpu: absent (no WebGPU adapter)",
        "  webgl: failed (shader error)",
        "  wasm: inference 2.54 ms, training 9.1 ms",
        "differences over 12692 numbers up to 21.5:",
        "  wasm / cpu: 5.96e-6 in conv2, 4.00e-11 in the probabilities",
        "last failure: out-of-memory: Array buffer allocation failed",
      ].join("\n"),
    );
  });

  it("says so where the worker hasn't answered", () => {
    const text = bugReport({ ...parts, report: null, comparison: null, failure: null });
    expect(text).toContain("the worker has not answered");
    expect(text).toContain("last failure: none");
  });
});
