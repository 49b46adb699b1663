import { describe, expect, it } from "vitest";
import { clockParts } from "@/components/widgets/digit-trainer/clock-parts";

describe("clockParts", () => {
  it.each([
    [0, 0, 0],
    [59_900, 0, 59.9],
    [65_000, 1, 5],
    [3_600_000, 60, 0],
  ])("splits %d ms", (milliseconds, minutes, seconds) => {
    expect(clockParts(milliseconds)).toEqual({ minutes, seconds: expect.closeTo(seconds) });
  });
});
