import { describe, expect, it } from "vitest";
import { lessonOf } from "@/components/engine/lesson";
import { candidate, IMITATION, report, timed } from "./report";

describe("what the times of a machine teach", () => {
  it("compares the fastest processor backend with the fastest card", () => {
    expect(lessonOf([timed("webgpu", 80), ...report().candidates])).toEqual({
      kind: "processor-wins",
      processor: { name: "wasm", milliseconds: 2.5 },
      card: { name: "webgl", milliseconds: 65 },
      ratio: 26,
    });
    expect(lessonOf([timed("webgpu", 0.5), timed("wasm", 2), timed("cpu", 90)])).toMatchObject({
      kind: "card-wins",
      processor: { name: "wasm" },
      card: { name: "webgpu" },
      ratio: 4,
    });
  });

  it("draws nothing from the time of a card that the processor imitates", () => {
    const forced = { ...timed("webgl", 65), detail: IMITATION };
    expect(lessonOf([forced, timed("wasm", 2)])).toEqual({ kind: "imitated", detail: IMITATION });
  });

  it("says so where there is no card, or nothing is measured", () => {
    expect(lessonOf([candidate("webgl", { state: "absent" }), timed("wasm", 2)]).kind).toBe("no-card");
    expect(lessonOf([candidate("webgl"), candidate("wasm")]).kind).toBe("unmeasured");
  });
});
