import { describe, expect, it } from "vitest";
import { fastest, startOrder } from "@/lib/tf/backends/candidate-order";
import type { BackendCandidate } from "@/lib/tf/protocol";

type Row = [BackendCandidate["name"], BackendCandidate["state"], number?];

function candidates(rows: readonly Row[]): BackendCandidate[] {
  return rows.map(([name, state, medianMs = null as never]) => ({
    name,
    state,
    medianMs,
    trainMs: null,
    detail: "",
  }));
}

describe("startOrder", () => {
  it.each<[string, Row[], string[]]>([
    [
      "wasm first and cpu last before anything is measured",
      [
        ["webgpu", "untried"],
        ["webgl", "untried"],
        ["wasm", "untried"],
        ["cpu", "untried"],
      ],
      ["wasm", "webgl", "webgpu", "cpu"],
    ],
    [
      "the measured by their time",
      [
        ["webgpu", "measured", 3],
        ["webgl", "measured", 9],
        ["wasm", "measured", 5],
        ["cpu", "untried"],
      ],
      ["webgpu", "wasm", "webgl", "cpu"],
    ],
    [
      "the measured before the untried",
      [
        ["webgpu", "untried"],
        ["webgl", "measured", 900],
        ["wasm", "failed"],
        ["cpu", "untried"],
      ],
      ["webgl", "webgpu", "cpu"],
    ],
    [
      "no software adapter, nothing absent, nothing that failed",
      [
        ["webgpu", "absent"],
        ["webgl", "software"],
        ["wasm", "failed"],
        ["cpu", "untried"],
      ],
      ["cpu"],
    ],
    [
      "nothing where everything failed",
      [
        ["wasm", "failed"],
        ["cpu", "failed"],
      ],
      [],
    ],
  ])("gives %s", (_, rows, expected) => {
    expect(startOrder(candidates(rows))).toEqual(expected);
  });
});

describe("the order for training", () => {
  const measured: BackendCandidate[] = [
    { name: "webgl", state: "measured", medianMs: 2, trainMs: 40, detail: "" },
    { name: "wasm", state: "measured", medianMs: 5, trainMs: 12, detail: "" },
    { name: "webgpu", state: "measured", medianMs: 1, trainMs: null, detail: "" },
  ];

  it("goes by the time of a training step, those last that couldn't make one", () => {
    expect(startOrder(measured, "training")).toEqual(["wasm", "webgl", "webgpu"]);
    expect(fastest(measured, "training")).toBe("wasm");
    expect(fastest(measured.slice(2), "training")).toBeNull();
  });
});

describe("fastest", () => {
  it("is the measured one with the least time, whatever wasn't measured", () => {
    const rows: Row[] = [
      ["webgl", "measured", 65],
      ["wasm", "measured", 2.5],
      ["webgpu", "untried"],
    ];
    expect(fastest(candidates(rows))).toBe("wasm");
  });

  it("is none where none was measured", () => {
    expect(fastest(candidates([["wasm", "untried"]]))).toBeNull();
  });
});
