import { describe, expect, it } from "vitest";
import {
  isAmong,
  networkRuns,
  promptView,
  type StudioState,
  studioReducer,
  textIn,
} from "@/components/fruits/studio/studio.model";
import { HELD_OUT } from "@/lib/datasets/fruits/fruit-names";

const start: StudioState = {
  text: "pomme rouge",
  text2: "banane verte",
  seed: 7,
  at: 0,
  steps: 100,
  sampler: "ddim",
  guidance: 2,
  view: "chain",
};
const reached = (...actions: Parameters<typeof studioReducer>[1][]) =>
  actions.reduce((state: StudioState, action) => studioReducer(state, action), start);

describe("the words of a picture", () => {
  it("change one at a time, in the reader's language, the adjective agreeing", () => {
    expect(reached({ type: "choose-fruit", fruit: "cherries", locale: "fr" }).text).toBe("cerises rouges");
    expect(reached({ type: "choose-colour", colour: "violet", locale: "fr" }).text).toBe("pomme violette");
    expect(reached({ type: "choose-colour", colour: "blue", locale: "en" }).text).toBe("blue apple");
  });

  it("are left out when they are chosen again, but never both", () => {
    const alone = reached({ type: "choose-colour", colour: "red", locale: "fr" });
    expect(alone.text).toBe("pomme");
    expect(studioReducer(alone, { type: "choose-fruit", fruit: "apple", locale: "fr" }).text).toBe("pomme");
  });

  it("begin anew where the text can't be read", () => {
    const written = reached(
      { type: "write", text: "citron carré" },
      { type: "choose-fruit", fruit: "pear", locale: "fr" },
    );
    expect(written.text).toBe("poire");
  });

  it("are said in the reader's language unless they had to be guessed", () => {
    expect(textIn("banane verte", "en")).toBe("green banana");
    expect(textIn("green banana", "fr")).toBe("banane verte");
    expect(textIn("bannane vrete", "en")).toBe("bannane vrete");
    expect(textIn("citron", "en")).toBe("citron");
  });

  it("are known as seen in training or not, by the pairs that this network was never shown", () => {
    const own = [{ fruit: "apple", colour: "red" }] as const;
    expect(promptView("red apple", own)).toMatchObject({ isNeverSeen: true });
    expect(promptView("banane verte", own)).toMatchObject({ isNeverSeen: false });
    expect(promptView("apple", own)).toMatchObject({ isNeverSeen: false });
    expect(isAmong(own, { fruit: "apple", colour: "green" })).toBe(false);
    expect(promptView("banane verte", HELD_OUT)).toMatchObject({ isNeverSeen: true });
    expect(promptView("red apple", HELD_OUT)).toMatchObject({ isNeverSeen: false });
    expect(promptView("banane", HELD_OUT)).toMatchObject({ isNeverSeen: false, prompt: { colour: null } });
    expect(promptView("", HELD_OUT)).toMatchObject({ prompt: null, isNeverSeen: false });
  });
});

describe("the step shown", () => {
  it("stays at the noise or at the end when the number of steps changes", () => {
    expect(reached({ type: "set-steps", steps: 10 })).toMatchObject({ steps: 10, at: 0 });
    expect(reached({ type: "denoise" }, { type: "set-steps", steps: 10 })).toMatchObject({ at: 10 });
  });

  it("never leaves the chain", () => {
    expect(reached({ type: "go-to", at: 200 }).at).toBe(100);
    expect(reached({ type: "go-to", at: -1 }).at).toBe(0);
  });

  it("is the end when a picture of the grid is chosen", () => {
    expect(
      reached({ type: "choose-view", view: "grid" }, { type: "watch", text: "fraise jaune" }),
    ).toMatchObject({ view: "chain", text: "fraise jaune", at: 100 });
  });
});

describe("the seed", () => {
  it("stays in its range, whatever is typed", () => {
    for (const [typed, seed] of [
      [0, 1],
      [-4, 1],
      [12.6, 13],
      [1e9, 9999],
      [Number.NaN, 1],
    ] as const) {
      expect(reached({ type: "set-seed", seed: typed }).seed).toBe(seed);
    }
    expect(reached({ type: "set-seed", seed: 9999 }, { type: "new-noise" }).seed).toBe(1);
  });
});

describe("networkRuns", () => {
  it("counts a second question for guidance, and for Heun at every step but the last", () => {
    expect(networkRuns({ steps: 100, sampler: "ddim", guidance: 2 })).toBe(200);
    expect(networkRuns({ steps: 100, sampler: "ddpm", guidance: 1 })).toBe(100);
    expect(networkRuns({ steps: 100, sampler: "ddim", guidance: 0 })).toBe(100);
    expect(networkRuns({ steps: 10, sampler: "heun", guidance: 3 })).toBe(38);
    expect(networkRuns({ steps: 1, sampler: "heun", guidance: 1 })).toBe(1);
  });
});
