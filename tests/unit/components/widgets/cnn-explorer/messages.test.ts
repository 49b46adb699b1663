import { describe, expect, it } from "vitest";
import { explorableNetwork } from "@/components/cnn-view/explorable-network";
import en from "@/content/en/messages/cnn-explorer.json";
import fr from "@/content/fr/messages/cnn-explorer.json";

describe("the texts of the explorer", () => {
  it.each([
    ["fr", fr],
    ["en", en],
  ])("say what every kind of layer does (%s)", (_locale, { what }) => {
    const kinds = explorableNetwork("digits").chain.map(({ work }) => work);
    expect(Object.keys(what)).toEqual(expect.arrayContaining(kinds));
  });
});
