import { describe, expect, it } from "vitest";
import { choiceReason } from "@/components/engine/choice-reason";
import { candidate, report, timed } from "./report";

const untried = [candidate("webgl"), candidate("wasm")];

describe("choiceReason", () => {
  it.each([
    ["forced", report({ chosenBy: "forced" })],
    ["measured", report()],
    ["cached", report({ chosenBy: "cached" })],
    ["alone", report({ candidates: [candidate("webgl", { state: "software" }), timed("wasm", 2)] })],
    ["unmeasured", report({ chosenBy: "fallback", candidates: untried })],
    ["replaced", report({ chosenBy: "fallback" })],
    [
      "replaced",
      report({ chosenBy: "fallback", candidates: [...untried, candidate("webgpu", { state: "failed" })] }),
    ],
  ] as const)("says %s", (reason, told) => {
    expect(choiceReason(told)).toBe(reason);
  });
});
