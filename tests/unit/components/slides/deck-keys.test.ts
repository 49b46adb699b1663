import { describe, expect, it } from "vitest";
import { deckCommand } from "@/components/slides/deck-keys";

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

describe("a key of the presentation", () => {
  it.each([
    ["ArrowRight", "next"],
    ["PageDown", "next"],
    [" ", "next"],
    ["N", "next"],
    ["ArrowLeft", "previous"],
    ["PageUp", "previous"],
    ["ArrowDown", "next-slide"],
    ["ArrowUp", "previous-slide"],
    ["Home", "first"],
    ["End", "last"],
    ["b", "blank"],
    ["f", "fullscreen"],
    ["?", "help"],
    ["Escape", "leave"],
  ])("%j means %s", (key, type) => {
    expect(deckCommand({ ...plain, key })).toEqual({ type });
  });

  it("goes back with Shift and Space", () => {
    expect(deckCommand({ ...plain, key: " ", shiftKey: true })).toEqual({ type: "previous" });
  });

  it("leaves the browser's own shortcuts alone", () => {
    expect(deckCommand({ ...plain, key: "f", ctrlKey: true })).toBeNull();
    expect(deckCommand({ ...plain, key: "ArrowLeft", altKey: true })).toBeNull();
    expect(deckCommand({ ...plain, key: "p", metaKey: true })).toBeNull();
  });

  it("means nothing where it is not in the list", () => {
    expect(deckCommand({ ...plain, key: "x" })).toBeNull();
  });
});
