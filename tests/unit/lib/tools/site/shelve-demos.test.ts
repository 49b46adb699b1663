import { describe, expect, it } from "vitest";
import { shelveDemos } from "@/lib/tools/site/shelve-demos";

const slot = (content: string) => `<div data-widget-slot="x"><!--$-->${content}<!--/$--></div>`;
const shelved = (content: string) =>
  `<div data-widget-slot="x"><!--$~--><template data-shelved>${content}</template><!--/$--></div>`;
const slide = '<section class="reading-slide"></section>';

describe("shelveDemos", () => {
  it("shelves every demo of a chapter but the first two, whatever is in it", () => {
    const deep = "<i><!--$-->$& <b></b><!--/$--></i>";
    expect(shelveDemos(slide + slot("a") + slot("b") + slot(deep) + slide + slot("d"))).toBe(
      slide + slot("a") + slot("b") + shelved(deep) + slide + shelved("d"),
    );
  });

  it("shelves the questions after the first two demos", () => {
    const question = (content: string) => slot(content).replace("widget", "question");
    const page = slide + question("1") + slot("a") + question("2") + slot("b") + question("3") + slot("c");
    const shelvedQuestion = shelved("3").replace("widget", "question");
    expect(shelveDemos(page)).toBe(
      slide + question("1") + slot("a") + question("2") + slot("b") + shelvedQuestion + shelved("c"),
    );
  });

  it("leaves a deck and other pages as they are", () => {
    const page = '<section class="deck-slide"></section>'.concat(slot("a"), slot("b"), slot("c"));
    expect(shelveDemos(page)).toBe(page);
  });

  it("leaves a demo alone that has no part in its place", () => {
    const page = `${slide + slot("a") + slot("b")}<div data-widget-slot="x"><!--$!--><!--/$--></div>`;
    expect(shelveDemos(page)).toBe(page);
  });
});
