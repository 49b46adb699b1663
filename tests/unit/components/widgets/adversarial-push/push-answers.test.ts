import { describe, expect, it } from "vitest";
import { adversarialPushModel } from "@/components/widgets/adversarial-push/adversarial-push.model";
import { curveOf, smallestFlip } from "@/components/widgets/adversarial-push/push-answers";

/** Answers in which a class gets more from one size to the next, and the others share the rest. */
function answers(...reads: readonly number[]): Float32Array {
  return Float32Array.from(
    reads.flatMap((read) => Array.from({ length: 10 }, (_, index) => (index === read ? 0.5 : 0.05))),
  );
}

describe("the smallest push that overturns an answer", () => {
  it("is the first size with any other answer, or with the wanted one", () => {
    expect(smallestFlip(answers(3, 3, 5, 8), 3, null)).toBe(2);
    expect(smallestFlip(answers(3, 3, 5, 8), 3, 8)).toBe(3);
  });

  it("is 0 for an image that is misread as it is, and none where no size does it", () => {
    expect(smallestFlip(answers(2, 3), 3, null)).toBe(0);
    expect(smallestFlip(answers(3, 3), 3, null)).toBeNull();
    expect(smallestFlip(answers(3, 5), 3, 8)).toBeNull();
  });

  it("is read from a curve with a point for each size", () => {
    expect(curveOf(answers(3, 5), 3)).toEqual([
      [0, 0.5],
      [1, expect.closeTo(0.05)],
    ]);
  });
});

describe("the state of the push", () => {
  it("forgets to push towards the class that another image shows", () => {
    const start = { ...adversarialPushModel.init({ data: "digits", sample: 3, epsilon: 0 }), towards: 8 };
    expect(adversarialPushModel.reducer(start, { type: "pick-sample", sample: 8 }).towards).toBe(-1);
    expect(adversarialPushModel.reducer(start, { type: "pick-sample", sample: 2 }).towards).toBe(8);
  });
});
