import { useContext } from "react";
import { flushSync } from "react-dom";
import { currentSlide } from "@/components/slides/deck.model";
import { DeckContext } from "@/components/slides/deck-context";
import type { DeckStore } from "@/components/slides/deck-store";
import { demoInPlace } from "@/components/widget/shelved-demos";
import { WidgetStoreContext } from "@/components/widget/widget-store-context";
import type { DemoLink } from "@/lib/quiz/question";
import { useQuestionSurroundings } from "./question-context";

/** Shows a slide of this page, its demo set. @returns a function that gives the place shown; null where it isn't on this page */
export function useShowDemo(link: DemoLink): () => HTMLElement | null {
  const store = useContext(WidgetStoreContext);
  const deck = useContext(DeckContext);
  const { chapter } = useQuestionSurroundings();
  return () => {
    const slide = document.querySelector<HTMLElement>(`[data-slide="${link.slide}"]`);
    if (!slide || !store || (link.chapter ?? chapter) !== chapter) return null;
    if (deck) goTo(deck, link.slide);
    if (link.demo && link.state) store.applyStep(`question/${crypto.randomUUID()}`, link.demo, link.state);
    const demo = link.demo ? demoInPlace(link.demo) : null;
    const place = demo ?? slide;
    place.scrollIntoView({ block: "nearest" });
    return place;
  };
}

/** At once, so that what the steps of that slide undo is undone before its demo is set. */
function goTo(deck: DeckStore, slide: string) {
  if (currentSlide(deck.getState()).id !== slide) flushSync(() => deck.dispatch({ type: "go", slide }));
}
