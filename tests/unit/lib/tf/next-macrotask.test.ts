import { describe, expect, it } from "vitest";
import { nextMacrotask } from "@/lib/tf/next-macrotask";

describe("nextMacrotask", () => {
  it("lets a timer that is due run before it resolves, within a few turns", async () => {
    let isRung = false;
    setTimeout(() => {
      isRung = true;
    });
    const startMs = performance.now();
    while (!isRung && performance.now() - startMs < 2000) await nextMacrotask();
    expect(isRung).toBe(true);
  });
});
