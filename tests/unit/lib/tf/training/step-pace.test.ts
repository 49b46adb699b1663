import { describe, expect, it } from "vitest";
import { StepPace } from "@/lib/tf/training/step-pace";

function paceAfter(mostParts: number, ...notes: readonly (readonly [number, number])[]): StepPace {
  const pace = new StepPace(mostParts);
  for (const [elapsedMs, steps] of notes) pace.note(elapsedMs, steps);
  return pace;
}

describe("the pace of a run", () => {
  it("begins with one whole step", () => {
    expect(paceAfter(64)).toMatchObject({ medianMs: 0, burst: 1, parts: 1 });
  });

  it("reads back together what takes some 40 ms, 16 steps at most", () => {
    expect(paceAfter(64, [12, 1]).burst).toBe(3);
    expect(paceAfter(64, [300, 1]).burst).toBe(1);
    expect(paceAfter(64, [1, 4]).burst).toBe(16);
  });

  it("forgets the first step, which compiles, once it knows another", () => {
    expect(paceAfter(64, [3000, 1])).toMatchObject({ medianMs: 3000, parts: 1 });
    expect(paceAfter(64, [3000, 1], [10, 1])).toMatchObject({ medianMs: 10, burst: 4, parts: 1 });
  });

  it("cuts steps over 200 ms into parts of 100 ms, as far as they can be", () => {
    expect(paceAfter(64, [900, 1], [450, 1], [450, 1]).parts).toBe(5);
    expect(paceAfter(3, [900, 1], [450, 1]).parts).toBe(3);
    expect(paceAfter(1, [900, 1], [450, 1]).parts).toBe(1);
    expect(paceAfter(64, [900, 1], [199, 1]).parts).toBe(1);
  });

  it("isn't impressed by a single slow step", () => {
    expect(paceAfter(64, [20, 1], [20, 4], [900, 1]).parts).toBe(1);
  });
});
