"use client";

import { useContext, useSyncExternalStore } from "react";
import { LanguageLink } from "@/components/course/language-link";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/course/locales";
import { currentSlide, type DeckState } from "./deck.model";
import { DeckContext } from "./deck-context";
import { toggleFullscreen } from "./fullscreen";

/** Texts of the presenting page, in the reader's language. */
export interface DeckLabels {
  readonly locale: Locale;
  readonly languageSwitch: string;
  readonly previous: string;
  readonly next: string;
  readonly leave: string;
  readonly help: string;
  readonly fullscreen: string;
  readonly position: string;
  readonly blank: string;
  readonly helpTitle: string;
  readonly close: string;
  readonly keys: readonly (readonly [string, string])[];
}

function position(state: DeckState, template: string): string {
  return template
    .replace("{current}", String(state.current + 1))
    .replace("{total}", String(state.slides.length));
}

/** The click steps of a slide, from 1. */
function stepDots(steps: number): readonly number[] {
  return Array.from({ length: steps }, (_, index) => index + 1);
}

/** The bar under a slide: where we are, and every command for those without a keyboard. */
export function DeckBar(props: {
  readonly labels: DeckLabels;
  readonly readingHref: string;
  readonly onHelp: () => void;
}) {
  const { labels } = props;
  const deck = useContext(DeckContext);
  if (!deck) throw new Error("DeckBar needs a deck above it");
  const state = useSyncExternalStore(deck.subscribe, deck.getState, deck.getState);
  const slide = currentSlide(state);
  return (
    <>
      <nav aria-label={labels.helpTitle} className="deck-nav">
        <progress
          aria-label={position(state, labels.position)}
          className="deck-progress"
          max={state.slides.length}
          value={state.current + 1}
        />
        <div className="deck-bar">
          <a className="deck-button" href={`${props.readingHref}#${slide.id}`}>
            {labels.leave}
          </a>
          <LanguageLink className="deck-button" label={labels.languageSwitch} locale={labels.locale} />
          <span aria-hidden="true" className="deck-steps">
            {stepDots(slide.steps).map((step) => (
              <i data-on={step <= state.step} key={`${slide.id}-${step}`} />
            ))}
          </span>
          <span aria-live="polite" className="deck-position" role="status">
            {position(state, labels.position)}
          </span>
          <button
            aria-label={labels.previous}
            className="deck-button"
            onClick={() => deck.dispatch({ type: "previous" })}
            type="button"
          >
            <Icon name="left" />
          </button>
          <button
            aria-label={labels.next}
            className="deck-button"
            onClick={() => deck.dispatch({ type: "next" })}
            type="button"
          >
            <Icon name="right" />
          </button>
          <button
            aria-label={labels.fullscreen}
            className="deck-button"
            onClick={toggleFullscreen}
            type="button"
          >
            <Icon name="fullscreen" />
          </button>
          <button aria-label={labels.help} className="deck-button" onClick={props.onHelp} type="button">
            ?
          </button>
        </div>
      </nav>
      {state.isBlank ? (
        <button
          aria-label={labels.blank}
          className="deck-blank"
          onClick={() => deck.dispatch({ type: "blank" })}
          type="button"
        />
      ) : null}
    </>
  );
}
