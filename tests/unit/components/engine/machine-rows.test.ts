import { describe, expect, it } from "vitest";
import type { MachineFacts } from "@/components/engine/machine-facts";
import { machineRows } from "@/components/engine/machine-rows";
import { candidate, IMITATION, report, timed } from "./report";

const facts: MachineFacts = {
  browser: "Firefox 133",
  system: "Windows",
  userAgent: "Mozilla/5.0",
  cores: 8,
  isIsolated: true,
  wasm: { simd: true, relaxedSimd: false, threads: true },
};

function meanings(rows: ReturnType<typeof machineRows>) {
  return Object.fromEntries(rows.map(({ fact, value, meaning }) => [fact, [value, meaning]]));
}

describe("the facts of a machine", () => {
  it("each come with what follows from them", () => {
    expect(meanings(machineRows(facts, report()))).toEqual({
      browser: ["Firefox 133", "browserMeaning"],
      cores: ["8", "coresMeaning"],
      isolation: [true, "isolatedMeaning"],
      simd: [true, "simdMeaning"],
      relaxed: [false, "noRelaxedMeaning"],
      threads: [true, "threadsMeaning"],
      webgl: ["Intel(R) UHD Graphics 620", "card"],
      webgpu: [false, "noCard"],
    });
  });

  it("are told of an old machine as well, before the worker has answered", () => {
    const old = {
      ...facts,
      cores: null,
      isIsolated: false,
      wasm: { ...facts.wasm, simd: false, threads: false },
    };
    expect(meanings(machineRows(old, null))).toMatchObject({
      cores: ["", "coresWaiting"],
      isolation: [false, "notIsolatedMeaning"],
      simd: [false, "noSimdMeaning"],
      threads: [false, "noThreadsMeaning"],
      webgl: ["", "cardUntried"],
    });
  });

  it("name software adapters as such, forced or not, and cards that fail", () => {
    const candidates = [
      { ...timed("webgl", 65), detail: IMITATION },
      candidate("webgpu", { state: "software", detail: "google swiftshader" }),
    ];
    expect(meanings(machineRows(facts, report({ candidates })))).toMatchObject({
      webgl: ["SwiftShader", "imitatedForced"],
      webgpu: ["SwiftShader", "imitated"],
    });
    const failed = report({ candidates: [candidate("webgl", { state: "failed", detail: "no shader" })] });
    expect(meanings(machineRows(facts, failed))).toMatchObject({ webgl: ["", "cardFailed"] });
  });
});
