import { describe, expect, it } from "vitest";
import {
  ALL_PAIRS,
  COLOURS,
  FRUITS,
  HELD_OUT,
  isHeldOut,
  TRAINING_PAIRS,
} from "@/lib/datasets/fruits/fruit-names";

describe("the pairs held out of training", () => {
  it("are seven different ones, the green banana among them", () => {
    expect(new Set(HELD_OUT.map(({ fruit, colour }) => `${fruit} ${colour}`)).size).toBe(7);
    expect(isHeldOut("banana", "green")).toBe(true);
    expect(isHeldOut("apple", "red")).toBe(false);
  });

  it("leave every fruit and every colour at least four pairs", () => {
    for (const fruit of FRUITS) {
      expect(TRAINING_PAIRS.filter((pair) => pair.fruit === fruit).length).toBeGreaterThanOrEqual(4);
    }
    for (const colour of COLOURS) {
      expect(TRAINING_PAIRS.filter((pair) => pair.colour === colour).length).toBeGreaterThanOrEqual(4);
    }
  });

  it("are every pair that isn't trained on", () => {
    expect(ALL_PAIRS).toHaveLength(36);
    expect(TRAINING_PAIRS).toHaveLength(29);
    expect(ALL_PAIRS.filter(({ fruit, colour }) => !isHeldOut(fruit, colour))).toEqual(TRAINING_PAIRS);
  });
});
