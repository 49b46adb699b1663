"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { TopicMastery } from "@/lib/quiz/progress/mastery";
import { Section } from "./section";
import { ShareBar } from "./share-bar";

/** How far the learner has come, topic by topic. */
export function TopicBars({ topics }: { readonly topics: readonly TopicMastery[] }) {
  const t = useTranslations("revision.topics");
  const names = useTranslations("quiz.topics");
  const numbers = useNumbers();
  return (
    <Section id="topics" intro={t("intro")} title={t("title")}>
      <ul className="revision-topics">
        {topics.map(({ topic, mastery, answered, total }) => (
          <li key={topic}>
            <a aria-label={t("revise", { topic: names(topic) })} href={`?topic=${topic}`}>
              {names(topic)}
            </a>
            <ShareBar parts={answered} share={mastery} total={total} />
            <span className="revision-figures">
              <span>{t("known", { answered, total })}</span>
              <span>{answered === 0 ? null : t("mastery", { share: numbers.percent(mastery, 0) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
