import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currentSlide,
  type DeckAction,
  type DeckState,
  deckReducer,
  initDeck,
  isStepShown,
} from "@/components/slides/deck.model";

const slides = [
  { id: "a", steps: 0 },
  { id: "b", steps: 2 },
  { id: "c", steps: 1 },
];

function walk(state: DeckState, ...types: Exclude<DeckAction["type"], "go">[]): string {
  const end = types.reduce((before, type) => deckReducer(before, { type }), state);
  return `${currentSlide(end).id}${end.step}`;
}

const actions = fc.array(
  fc.oneof(
    fc
      .constantFrom("next", "previous", "next-slide", "previous-slide", "first", "last", "blank")
      .map((type): DeckAction => ({ type })),
    fc
      .tuple(fc.constantFrom("a", "b", "c", "nowhere"), fc.integer({ min: -3, max: 9 }))
      .map(([slide, step]): DeckAction => ({ type: "go", slide, step })),
  ),
);

describe("a deck", () => {
  it("shows every step of a slide before it goes on", () => {
    expect(walk(initDeck(slides), "next", "next", "next", "next")).toBe("c0");
  });

  it("enters a slide in its final state when it goes back", () => {
    expect(walk(initDeck(slides, "c"), "previous")).toBe("b2");
  });

  it("skips the steps of a slide", () => {
    expect(walk(initDeck(slides, "b"), "next-slide")).toBe("c0");
    expect(walk(initDeck(slides, "c"), "previous-slide")).toBe("b0");
  });

  it("stays at its ends", () => {
    expect(walk(initDeck(slides), "previous")).toBe("a0");
    expect(walk(initDeck(slides, "c", "1"), "next")).toBe("c1");
    expect(walk(initDeck(slides, "c"), "next-slide")).toBe("c1");
  });

  it("starts at the first slide when the address names none that exists", () => {
    expect(currentSlide(initDeck(slides, "gone", "7")).id).toBe("a");
  });

  it("bounds the step that an address asks for", () => {
    expect(initDeck(slides, "b", "99").step).toBe(2);
    expect(initDeck(slides, "b", "-4").step).toBe(0);
    expect(initDeck(slides, "b", "two").step).toBe(0);
  });

  it("comes back from black with any move", () => {
    const black = deckReducer(initDeck(slides), { type: "blank" });
    expect(black.isBlank).toBe(true);
    expect(deckReducer(black, { type: "next" }).isBlank).toBe(false);
  });

  it("never leaves its slides and steps, whatever is pressed", () => {
    fc.assert(
      fc.property(actions, (pressed) => {
        const end = pressed.reduce(deckReducer, initDeck(slides));
        const slide = slides[end.current];
        expect(slide).toBeDefined();
        expect(end.step).toBeGreaterThanOrEqual(0);
        expect(end.step).toBeLessThanOrEqual(slide?.steps ?? -1);
      }),
    );
  });

  it("walks back exactly the way it came", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), (presses) => {
        const there = Array.from({ length: presses }, () => "next" as const);
        const back = Array.from({ length: presses }, () => "previous" as const);
        expect(walk(initDeck(slides), ...there, ...back)).toBe("a0");
      }),
    );
  });
});

describe("a step", () => {
  it("is shown from its own click on, and stays shown on later slides", () => {
    const shown = (slide: string, step: string) => isStepShown(initDeck(slides, slide, step), "b", 2);
    expect([shown("a", "0"), shown("b", "1"), shown("b", "2"), shown("c", "0")]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
