"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { GoToSlideContext } from "@/components/widget/go-to-slide";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { WidgetStoreProvider } from "@/components/widget/widget-store-context";
import { currentSlide, type DeckSlide, initDeck } from "./deck.model";
import { DeckBar, type DeckLabels } from "./deck-bar";
import { DeckContext } from "./deck-context";
import { DeckHelp } from "./deck-help";
import { createDeckStore, type DeckStore } from "./deck-store";
import { useDeckKeys } from "./use-deck-keys";

/** The address of the view on screen: the slide by its id, the step where there is one. */
function writeAddress(store: DeckStore) {
  const state = store.getState();
  const url = new URL(window.location.href);
  url.searchParams.set("slide", currentSlide(state).id);
  if (state.step > 0) url.searchParams.set("step", String(state.step));
  else url.searchParams.delete("step");
  url.hash = "";
  window.history.replaceState(window.history.state, "", url);
}

function goToAddress(store: DeckStore, slides: readonly DeckSlide[]) {
  const query = new URLSearchParams(window.location.search);
  const asked = initDeck(slides, query.get("slide"), query.get("step"));
  store.dispatch({ type: "go", slide: currentSlide(asked).id, step: asked.step });
}

/** A chapter on the full screen, one slide at a time, walked by keyboard, clicker, buttons or swipe. */
export function Deck(props: {
  readonly slides: readonly DeckSlide[];
  readonly readingHref: string;
  readonly labels: DeckLabels;
  readonly children: ReactNode;
}) {
  const { slides, readingHref, labels } = props;
  const [store] = useState(() => createDeckStore(slides));
  const help = useRef<HTMLDialogElement>(null);
  const isAlive = useIsAlive();
  const goTo = useCallback((slide: string) => store.dispatch({ type: "go", slide }), [store]);

  useEffect(() => {
    goToAddress(store, slides);
    const stop = store.subscribe(() => writeAddress(store));
    const onPopState = () => goToAddress(store, slides);
    window.addEventListener("popstate", onPopState);
    return () => {
      stop();
      window.removeEventListener("popstate", onPopState);
    };
  }, [store, slides]);

  useDeckKeys({ store, readingHref, help });

  return (
    <DeckContext value={store}>
      <GoToSlideContext value={goTo}>
        <WidgetStoreProvider>
          <div className="deck" data-alive={isAlive || undefined}>
            <main className="deck-stage">{props.children}</main>
            <DeckBar labels={labels} onHelp={() => help.current?.showModal()} readingHref={readingHref} />
          </div>
          <DeckHelp labels={labels} ref={help} />
        </WidgetStoreProvider>
      </GoToSlideContext>
    </DeckContext>
  );
}
