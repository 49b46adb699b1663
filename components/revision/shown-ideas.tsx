"use client";

import { useTranslations } from "use-intl/react";
import { LessonLink } from "@/components/quiz/lesson-link";
import { lessonPlace } from "./lesson-place.model";
import type { ShownIdea } from "./overview.model";
import { useRevisionMaterial } from "./revision-context";
import { Section } from "./section";

/** The misconceptions that showed most, each with the slide that refutes it. */
export function ShownIdeas({ ideas }: { readonly ideas: readonly ShownIdea[] }) {
  const t = useTranslations("revision.ideas");
  const { bank, misconceptions } = useRevisionMaterial();
  return (
    <Section id="ideas" intro={t("intro")} title={t("title")}>
      <ul className="revision-list">
        {ideas.map(({ misconception, times, timesSure }) => {
          const place = lessonPlace(bank, misconception);
          return (
            <li key={misconception}>
              <span className="revision-idea">{misconceptions[misconception] ?? misconception}</span>
              <span className="revision-figures">
                <span>{t("times", { times })}</span>
                {timesSure > 0 ? <span>{t("sure", { sure: timesSure })}</span> : null}
              </span>
              {place ? <LessonLink link={place} /> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
