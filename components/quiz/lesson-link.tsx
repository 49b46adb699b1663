"use client";

import { useContext } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { DeckContext } from "@/components/slides/deck-context";
import { WidgetStoreContext } from "@/components/widget/widget-store-context";
import type { DemoLink } from "@/lib/quiz/question";
import { useQuestionSurroundings } from "./question-context";
import { slideAddress } from "./slide-address";

/** The way to the slide that refutes a mistake; on its own page the demo is set there and then. */
export function LessonLink({ link }: { readonly link: DemoLink }) {
  const t = useTranslations("quiz");
  const locale = useLocale();
  const { chapter } = useQuestionSurroundings();
  const goHere = useGoHere(link);
  const address = `/${locale}/${slideAddress({ ...link, chapter: link.chapter ?? chapter })}`;
  return (
    <a
      className="question-link"
      href={`${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}${address}`}
      onClick={(event) => {
        if (goHere()) event.preventDefault();
      }}
    >
      {t(link.demo ? "seeDemo" : "seeSlide")}
    </a>
  );
}

/** Shows the slide on this page, its demo set. @returns a function that says whether the slide is on this page */
function useGoHere(link: DemoLink): () => boolean {
  const store = useContext(WidgetStoreContext);
  const deck = useContext(DeckContext);
  const { chapter } = useQuestionSurroundings();
  return () => {
    const slide = document.querySelector<HTMLElement>(`[data-slide="${link.slide}"]`);
    if (!slide || !store || (link.chapter ?? chapter) !== chapter) return false;
    if (link.demo && link.state) store.applyStep(`question/${Date.now()}`, link.demo, link.state);
    deck?.dispatch({ type: "go", slide: link.slide });
    const demo = link.demo ? slide.querySelector<HTMLElement>(`[data-widget-id="${link.demo}"]`) : null;
    (demo ?? slide).scrollIntoView({ block: "nearest" });
    focusOn(demo ?? slide);
    return true;
  };
}

/** Puts the focus where the eye is sent to, so that the keyboard goes on from there. */
function focusOn(place: HTMLElement) {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
