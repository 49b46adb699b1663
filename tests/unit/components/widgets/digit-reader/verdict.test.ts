import { describe, expect, it } from "vitest";
import { isRight, verdict, verdictNews } from "@/components/widgets/digit-reader/verdict";

describe("verdict", () => {
  it("names the two most probable digits, the smaller one where they are equal", () => {
    expect(verdict([0.1, 0.3, 0, 0.3, 0.3])).toEqual({
      digit: 1,
      probability: 0.3,
      second: { digit: 3, probability: 0.3 },
    });
  });
});

describe("verdictNews", () => {
  it("is the same for a small change of certainty and another for another digit", () => {
    const sure = verdict([0.02, 0.98]);
    expect(verdictNews(sure)).toBe(verdictNews(verdict([0.05, 0.95])));
    expect(verdictNews(sure)).not.toBe(verdictNews(verdict([0.98, 0.02])));
  });
});

describe("isRight", () => {
  it("is null for a drawing, which has no label", () => {
    expect([isRight(3, null), isRight(3, 3), isRight(3, 5)]).toEqual([null, true, false]);
  });
});
