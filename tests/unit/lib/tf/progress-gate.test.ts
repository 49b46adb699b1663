import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressGate } from "@/lib/tf/progress-gate";

describe("a progress gate", () => {
  it("lets the first message through, and never two within the interval", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1 }), (gaps) => {
        let time = 0;
        const sent: number[] = [];
        const emit = progressGate<number>(
          (at) => sent.push(at),
          () => time,
          50,
        );
        for (const gap of gaps) {
          time += gap;
          emit(time);
        }
        expect(sent[0]).toBe(gaps[0]);
        for (const [index, at] of sent.entries()) {
          if (index > 0) expect(at - (sent[index - 1] ?? at)).toBeGreaterThanOrEqual(50);
        }
      }),
    );
  });
});
