"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { useExportLabels } from "@/components/question-bank/export-labels";
import { RichText } from "@/components/quiz/rich-text";
import { type PaperQuestion, paperAnswer } from "./paper.model";

/** The right answer with the letters of the quiz, and the reasoning; of a text, what a full one says. */
export function PaperKey({ question, seed }: { readonly question: PaperQuestion; readonly seed: number }) {
  const t = useTranslations("bank.paper");
  const locale = useLocale();
  const labels = useExportLabels();
  return (
    <>
      <p className="paper-answer">
        <RichText text={paperAnswer(question, seed, labels, locale)} />
      </p>
      {question.kind === "text" ? (
        <div className="paper-solution">
          {t("points")}
          <ul>
            {question.points.map((point) => (
              <li key={point}>
                <RichText text={point} />
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="paper-solution">
          <RichText text={question.solution} />
        </p>
      )}
    </>
  );
}
