"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { newSeed } from "@/components/quiz/new-seed";
import { Segmented } from "@/components/ui/segmented";
import { filterBank } from "@/lib/quiz/selection/bank";
import { isExaminable, mockExam } from "@/lib/quiz/selection/mock-exam";
import { TOPICS, type Topic } from "@/lib/quiz/topics";
import { examStart, type View } from "./first-view";
import { useRevisionMaterial } from "./revision-context";

const LENGTHS = ["10", "20", "40"] as const;

/** A mock exam: how long, and on what. */
export function ExamChoice({ onView }: { readonly onView: (view: View) => void }) {
  const t = useTranslations("revision.exam");
  const locale = useLocale();
  const { bank } = useRevisionMaterial();
  const [length, setLength] = useState<(typeof LENGTHS)[number]>("10");
  const [topics, setTopics] = useState<readonly Topic[]>([]);
  const entries = filterBank(bank, { topics: topics.length === 0 ? undefined : topics }).filter(isExaminable);
  const start = () => {
    const seed = newSeed();
    onView(examStart(mockExam(entries, { count: Number(length), seed }), seed, locale));
  };
  return (
    <section aria-labelledby="exam-title" className="revision-choice">
      <h2 id="exam-title">{t("title")}</h2>
      <p>{t("text")}</p>
      <Segmented
        label={t("length")}
        onChange={setLength}
        options={LENGTHS.map((value) => ({ value, label: value }))}
        value={length}
      />
      <ExamTopics onChange={setTopics} topics={topics} />
      {topics.length === 0 ? null : (
        <p className="revision-note" role="status">
          {t("available", { count: entries.length })}
        </p>
      )}
      <button className="button" disabled={entries.length === 0} onClick={start} type="button">
        {t("start")}
      </button>
    </section>
  );
}

function ExamTopics(props: {
  readonly topics: readonly Topic[];
  readonly onChange: (topics: readonly Topic[]) => void;
}) {
  const t = useTranslations("revision.exam");
  const names = useTranslations("quiz.topics");
  const { bank } = useRevisionMaterial();
  const offered = TOPICS.filter((topic) =>
    bank.some((entry) => entry.question.topic === topic && isExaminable(entry)),
  );
  const toggled = (topic: Topic) =>
    props.topics.includes(topic) ? props.topics.filter((one) => one !== topic) : [...props.topics, topic];
  return (
    <details className="revision-topics-choice">
      <summary>{t("topics")}</summary>
      <fieldset>
        <legend className="sr-only">{t("topics")}</legend>
        {offered.map((topic) => (
          <label key={topic}>
            <input
              checked={props.topics.includes(topic)}
              onChange={() => props.onChange(toggled(topic))}
              type="checkbox"
            />
            {names(topic)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
