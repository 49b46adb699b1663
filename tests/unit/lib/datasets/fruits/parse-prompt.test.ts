import { describe, expect, it } from "vitest";
import { editDistance } from "@/lib/datasets/fruits/edit-distance";
import { COLOURS, type ColourId, FRUITS, type FruitId } from "@/lib/datasets/fruits/fruit-names";
import { parsePrompt } from "@/lib/datasets/fruits/parse-prompt";
import { FILLERS, promptWords, VOCABULARY } from "@/lib/datasets/fruits/vocabulary";
import { createRandom } from "@/lib/math/random";

const reads = (text: string, fruit: FruitId | null, colour: ColourId | null) =>
  expect(parsePrompt(text), text).toMatchObject({ kind: "prompt", prompt: { fruit, colour } });

const ALL_PROMPTS = [null, ...FRUITS].flatMap((fruit) =>
  [null, ...COLOURS].map((colour) => ({ fruit, colour })),
);

/** One slip of the pen: a letter left out, doubled, replaced, or swapped with the next. */
function withSlip(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = "abcdefghijklmnopqrstuvwxyz"[Math.floor(random() * 26)] ?? "a";
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  const slips = [
    before + after,
    before + letter + word.slice(at),
    before + letter + after,
    before + after.slice(0, 1) + word.slice(at, at + 1) + after.slice(1),
  ];
  return slips[Math.floor(random() * slips.length)] ?? word;
}

describe("parsePrompt", () => {
  it.each(["fr", "en"] as const)("reads back what promptWords says (%s)", (locale) => {
    for (const { fruit, colour } of ALL_PROMPTS) {
      const text = promptWords({ fruit, colour }, locale);
      // "orange" alone is the fruit, whichever was meant.
      if (text === "orange") reads(text, "orange", null);
      else if (text !== "") reads(text, fruit, colour);
    }
    expect(parsePrompt(promptWords({ fruit: null, colour: null }, locale))).toEqual({ kind: "empty" });
  });

  it("doesn't mind articles, number, agreement, order, case, accents or the language", () => {
    reads("Une POMME rouge !", "apple", "red");
    reads("des bananes vertes", "banana", "green");
    reads("banane vert", "banana", "green");
    reads("la cerise bleue", "cherries", "blue");
    reads("l’orange verte", "orange", "green");
    reads("green strawberries", "strawberry", "green");
    reads("a purple pear", "pear", "violet");
    reads("blue pomme", "apple", "blue");
    reads("fràise jaûne", "strawberry", "yellow");
    reads("a pair of cherries", "cherries", null);
    reads("un fruit de couleur verte", null, "green");
  });

  it("takes an orange for the fruit if no other is named, else for the colour", () => {
    reads("orange", "orange", null);
    reads("orange orange", "orange", "orange");
    reads("poire orange", "pear", "orange");
    reads("orange apple", "apple", "orange");
    reads("pommes oranges", "apple", "orange");
    reads("blue orange", "orange", "blue");
    reads("une orange orangée", "orange", "orange");
  });

  it("forgives a slip of the pen in any word of four letters or more, and says how it was read", () => {
    const random = createRandom(5);
    let forgiven = 0;
    for (let round = 0; round < 3000; round++) {
      const known = [...VOCABULARY.keys()].filter((word) => word.length > 3);
      const word = known[Math.floor(random() * known.length)] ?? "pomme";
      const typed = withSlip(word, random);
      const reading = parsePrompt(typed);
      if (reading.kind !== "prompt") continue;
      const [correction] = reading.corrections;
      if (correction === undefined) expect(VOCABULARY.has(typed)).toBe(true);
      else expect(editDistance(typed, correction.read)).toBeLessThanOrEqual(2);
      forgiven += 1;
    }
    expect(forgiven / 3000).toBeGreaterThan(0.97);
    expect(parsePrompt("bananne verrte")).toMatchObject({
      prompt: { fruit: "banana", colour: "green" },
      corrections: [
        { typed: "bananne", read: "banane" },
        { typed: "verrte", read: "verte" },
      ],
    });
  });

  it("says which word it doesn't know, and what it may have been", () => {
    expect(parsePrompt("citron vert")).toEqual({ kind: "unknown-word", word: "citron", suggestion: null });
    expect(parsePrompt("poire noire")).toEqual({ kind: "unknown-word", word: "noire", suggestion: null });
    expect(parsePrompt("strobery")).toEqual({
      kind: "unknown-word",
      word: "strobery",
      suggestion: { fruit: "strawberry", colour: null },
    });
    expect(parsePrompt("a Zeppelin")).toEqual({ kind: "unknown-word", word: "Zeppelin", suggestion: null });
  });

  it("says which two words contradict each other", () => {
    expect(parsePrompt("pomme et Poire")).toEqual({ kind: "two-fruits", words: ["pomme", "Poire"] });
    expect(parsePrompt("pomme rouge et verte")).toEqual({
      kind: "two-colours",
      words: ["rouge", "verte"],
    });
    expect(parsePrompt("green orange apple")).toMatchObject({ kind: "two-colours" });
  });

  it("never throws, whatever is typed", () => {
    const random = createRandom(11);
    const letters = "abeprou éÉ’'-,.0😀\n\u0301";
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: Math.floor(random() * 40) }, () =>
        letters.charAt(Math.floor(random() * letters.length)),
      ).join("");
      expect(parsePrompt(text).kind).toMatch(/prompt|empty|unknown-word|two/);
    }
    expect(parsePrompt("  …  ")).toEqual({ kind: "empty" });
  });

  it("has no filler that is a fruit or a colour", () => {
    for (const word of FILLERS) expect(VOCABULARY.has(word)).toBe(false);
  });
});

describe("promptWords", () => {
  it("makes French adjectives agree, but not the one that is a fruit's name", () => {
    const say = (fruit: FruitId | null, colour: ColourId | null) => promptWords({ fruit, colour }, "fr");
    expect(say("banana", "green")).toBe("banane verte");
    expect(say("cherries", "violet")).toBe("cerises violettes");
    expect(say("strawberry", "blue")).toBe("fraise bleue");
    expect(say("orange", "orange")).toBe("orange orange");
    expect(say("cherries", "orange")).toBe("cerises orange");
    expect(say(null, "green")).toBe("vert");
    expect(say("apple", null)).toBe("pomme");
    expect(promptWords({ fruit: "banana", colour: "green" }, "en")).toBe("green banana");
  });
});

describe("editDistance", () => {
  it("counts insertions, removals, replacements and swaps of neighbours", () => {
    expect(editDistance("banana", "banana")).toBe(0);
    expect(editDistance("", "poire")).toBe(5);
    expect(editDistance("piore", "poire")).toBe(1);
    expect(editDistance("poir", "poire")).toBe(1);
    expect(editDistance("pomme", "poire")).toBe(2);
  });

  it("is symmetric, and no longer than the longer word", () => {
    const words = [...VOCABULARY.keys()];
    for (const a of words) {
      for (const b of words) {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }
    }
  });
});
