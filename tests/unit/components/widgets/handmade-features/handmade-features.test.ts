import { describe, expect, it } from "vitest";
import {
  CONTESTANTS,
  contestantParams,
  contestantSpec,
} from "@/components/widgets/handmade-features/contestants";
import { frequentErrors } from "@/components/widgets/handmade-features/frequent-errors";
import { handmadeFeaturesModel } from "@/components/widgets/handmade-features/handmade-features.model";
import { trainingProblem } from "@/lib/tf/training/training-problem";

describe("the two contestants", () => {
  it.each(CONTESTANTS)("can be trained on every set: %s", (who) => {
    expect(trainingProblem(contestantSpec(who, "digits", 1), 28)).toBeNull();
    expect(trainingProblem(contestantSpec(who, "fashion", 2), 28)).toBeNull();
  });

  it("learn from the same images in the same order", () => {
    const [one, other] = CONTESTANTS.map((who) => contestantSpec(who, "fashion", 3));
    expect({ ...one, network: null }).toEqual({ ...other, network: null });
  });

  it("have 12,970 and 5,994 numbers to learn", () => {
    expect(CONTESTANTS.map(contestantParams)).toEqual([12_970, 5_994]);
  });
});

describe("the most frequent errors", () => {
  it("come first, right answers left out", () => {
    const confusion = [50, 3, 0, 7, 40, 1, 2, 0, 60];
    expect(frequentErrors(confusion, 3)).toEqual([
      { truth: 1, answer: 0, count: 7 },
      { truth: 0, answer: 1, count: 3 },
      { truth: 2, answer: 0, count: 2 },
    ]);
    expect(frequentErrors([1, 0, 0, 1], 3)).toEqual([]);
  });
});

describe("the state", () => {
  const start = handmadeFeaturesModel.init({ data: "digits" });

  it("takes a set, a seed and an example", () => {
    const clothes = handmadeFeaturesModel.reducer(start, { type: "choose-data", data: "fashion" });
    const other = handmadeFeaturesModel.reducer(clothes, { type: "pick-sample", sample: 9 });
    expect(handmadeFeaturesModel.reducer(other, { type: "new-seed" })).toEqual({
      data: "fashion",
      seed: 2,
      sample: 9,
    });
    expect(handmadeFeaturesModel.schema.safeParse({ ...start, data: "letters" }).success).toBe(false);
  });
});
