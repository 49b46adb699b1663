import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownItems, shownTargets, withShuffledChoices } from "@/lib/quiz/fresh/arrangement";
import { createDraw, seedFor } from "@/lib/quiz/fresh/draw";
import {
  choiceQuestion,
  matchQuestion,
  orderQuestion,
  textQuestion,
} from "@/tests/unit/lib/quiz/sample-questions";

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("a draw", () => {
  it("is the same for the same seed", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, other] = [createDraw(seed), createDraw(seed)];
        expect(one.shuffled([1, 2, 3, 4])).toEqual(other.shuffled([1, 2, 3, 4]));
        expect(one.whole(0, 1000)).toBe(other.whole(0, 1000));
      }),
    );
  });

  it("stays in its bounds, both of them reached", () => {
    const drawn = Array.from({ length: 500 }, (_, seed) => createDraw(seed).whole(3, 6));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6]));
  });

  it("keeps everything it shuffles", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat()), (seed, things) => {
        expect(createDraw(seed).shuffled(things).toSorted()).toEqual(things.toSorted());
      }),
    );
  });
});

describe("the seed of one of several things", () => {
  it("differs from thing to thing and from seed to seed", () => {
    const names = ["conv-output", "conv-parameters", "conv-shape", "1", "2"];
    const all = [0, 1, 2, 4_294_967_295].flatMap((seed) => names.map((name) => seedFor(seed, name)));
    expect(new Set(all).size).toBe(all.length);
  });

  it("is a whole number of 32 bits", () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, name) => {
        const own = seedFor(seed, name);
        return Number.isInteger(own) && own >= 0 && own < 2 ** 32;
      }),
    );
  });
});

describe("what is shown in another order", () => {
  it("never gives the right order away", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const shown = shownItems(orderQuestion, seed);
        expect(shown).not.toEqual(orderQuestion.items);
        expect(new Set(shown)).toEqual(new Set(orderQuestion.items));
      }),
    );
  });

  it("holds every target and every choice", () => {
    expect(new Set(shownTargets(matchQuestion, 7))).toEqual(new Set(matchQuestion.targets));
    const shuffled = withShuffledChoices(choiceQuestion, 7);
    expect(shuffled.kind === "choice" && new Set(shuffled.choices)).toEqual(new Set(choiceQuestion.choices));
  });

  it("is nothing where there is no choice", () => {
    expect(withShuffledChoices(textQuestion, 7)).toBe(textQuestion);
  });
});
