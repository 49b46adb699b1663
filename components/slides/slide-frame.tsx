"use client";

import { createContext, type ReactNode, useContext } from "react";
import { currentSlide } from "./deck.model";
import { DeckContext, useDeck } from "./deck-context";

const SlideIdContext = createContext("");

/** The id of the slide around a component. */
export function useSlideId(): string {
  return useContext(SlideIdContext);
}

/** A slide: an article section while reading; while presenting, shown only when it is its turn. */
export function SlideFrame(props: {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  readonly children: ReactNode;
}) {
  const isDeck = useContext(DeckContext) !== null;
  const isCurrent = useDeck((state) => currentSlide(state).id === props.id, true);
  return (
    <section
      aria-labelledby={`${props.id}-title`}
      className={isDeck ? "deck-slide" : "reading-slide"}
      data-slide={props.id}
      hidden={!isCurrent}
      id={props.id}
    >
      <h2 className="slide-title" id={`${props.id}-title`} tabIndex={isDeck ? -1 : undefined}>
        {isDeck ? (
          props.title
        ) : (
          <a className="slide-anchor" href={`#${props.id}`}>
            <span aria-hidden="true" className="slide-number">
              {props.number}
            </span>
            {props.title}
          </a>
        )}
      </h2>
      <SlideIdContext value={props.id}>{props.children}</SlideIdContext>
    </section>
  );
}
