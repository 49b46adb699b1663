"use client";

import { useLocale, useTranslations } from "use-intl/react";
import type { DemoLink } from "@/lib/quiz/question";
import { useQuestionSurroundings } from "./question-context";
import { useShowDemo } from "./show-demo";
import { slideAddress } from "./slide-address";

/** The way to the slide that refutes a mistake; on its own page the demo is set there and then. */
export function LessonLink({ link }: { readonly link: DemoLink }) {
  const t = useTranslations("quiz");
  const show = useShowDemo(link);
  const address = useLessonAddress(link);
  return (
    <a
      className="question-link"
      href={address}
      onClick={(event) => {
        const place = show();
        if (!place) return;
        event.preventDefault();
        focusOn(place);
      }}
    >
      {t(link.demo ? "seeDemo" : "seeSlide")}
    </a>
  );
}

/** Path of the slide that a link leads to, its demo set. */
export function useLessonAddress(link: DemoLink): string {
  const locale = useLocale();
  const { chapter } = useQuestionSurroundings();
  const address = slideAddress({ ...link, chapter: link.chapter ?? chapter });
  return `${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/${locale}/${address}`;
}

/** Puts the focus where the eye is sent to, so that the keyboard goes on from there. */
function focusOn(place: HTMLElement) {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
