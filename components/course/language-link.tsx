"use client";

import { type MouseEvent, useContext } from "react";
import { DeckContext } from "@/components/slides/deck-context";
import { withSharedStates } from "@/components/widget/shared-state";
import { WidgetStoreContext } from "@/components/widget/widget-store-context";
import { type Locale, otherLocale } from "@/lib/course/locales";
import { localeAddress } from "./locale-address";
import { rememberLocale } from "./remembered-locale";

/**
 * A link to the same page in the other language, at the same place: slide, step and the state of every demo go along.
 * Without JavaScript it is a plain link to the other home page.
 */
export function LanguageLink(props: {
  readonly locale: Locale;
  readonly label: string;
  readonly className?: string;
}) {
  const store = useContext(WidgetStoreContext);
  const isDeck = useContext(DeckContext) !== null;
  const target = otherLocale(props.locale);
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";

  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    rememberLocale(target);
    const address = localeAddress(window.location.href, base, target);
    const here = new URL(address);
    if (!isDeck) here.hash = slideInView() ?? here.hash;
    event.currentTarget.href = store ? withSharedStates(here.toString(), store.changed()) : here.toString();
  };

  return (
    <a
      className={props.className}
      href={`${base}/${target}/`}
      hrefLang={target}
      lang={target}
      onClick={follow}
    >
      {props.label}
    </a>
  );
}

/** The id of the slide that the reader is looking at. */
function slideInView(): string | undefined {
  const slides = [...document.querySelectorAll<HTMLElement>("[data-slide]")];
  const above = slides.filter((slide) => slide.getBoundingClientRect().top < window.innerHeight / 2);
  return above.at(-1)?.id;
}
