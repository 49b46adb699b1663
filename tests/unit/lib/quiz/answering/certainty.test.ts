import { describe, expect, it } from "vitest";
import { CERTAINTIES, certaintyMark } from "@/lib/quiz/answering/certainty";

/** The mark to be expected by somebody who is right with this probability and says this. */
const expected = (certainty: (typeof CERTAINTIES)[number], probability: number) =>
  certaintyMark(certainty, probability);

describe("the mark of an answer and how sure one was", () => {
  it("is Moodle's", () => {
    expect(CERTAINTIES.map((one) => [certaintyMark(one, 1), certaintyMark(one, 0)])).toEqual([
      [1 / 3, 0],
      [2 / 3, -2 / 3],
      [1, -2],
    ]);
  });

  it.each([
    ["low", 0.5],
    ["middle", 0.75],
    ["high", 0.9],
  ] as const)(
    "is best for those who say %s when they are right with probability %d",
    (honest, probability) => {
      const marks = CERTAINTIES.map((one) => expected(one, probability));
      expect(Math.max(...marks)).toBe(expected(honest, probability));
    },
  );
});
