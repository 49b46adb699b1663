"use client";

import { useTranslations } from "use-intl/react";
import { type Exam, isAnswered } from "./exam.model";

/** A button for each question of the exam, which shows whether it has an answer. */
export function ExamNumbers({ exam, onGo }: { readonly exam: Exam; readonly onGo: (to: number) => void }) {
  const t = useTranslations("revision.paper");
  return (
    <nav aria-label={t("questions")} className="revision-numbers">
      {exam.parts.map((part, index) => {
        const state = isAnswered(part) ? "answered" : "unanswered";
        const position = index + 1;
        return (
          <button
            aria-current={index === exam.current ? "step" : undefined}
            aria-label={t(`go.${state}`, { position })}
            className="revision-number"
            data-state={state}
            key={part.question.id}
            onClick={() => onGo(index)}
            type="button"
          >
            {position}
          </button>
        );
      })}
    </nav>
  );
}
