"use client";

import { type ReactNode, useMemo } from "react";
import { useLocale, useMessages, useTranslations } from "use-intl/react";
import { LessonLink } from "@/components/quiz/lesson-link";
import { RichText } from "@/components/quiz/rich-text";
import { rightAnswer } from "@/lib/quiz/export/right-answer";
import type { FixedQuestion } from "@/lib/quiz/question";
import { useBank } from "./bank-context";
import type { BankRow } from "./bank-facets.model";
import { useExportLabels } from "./export-labels";
import { wrongAnswers } from "./wrong-answers.model";

/** All that a learner may come to read of a question, with the numbers of the seed. */
export function RowDetails({ row }: { readonly row: BankRow }) {
  const t = useTranslations("bank.details");
  const locale = useLocale();
  const labels = useExportLabels();
  const { drawn, question } = row;
  return (
    <div className="bank-details">
      <Part title={t("answer")}>
        <p className="bank-answer">
          <RichText text={rightAnswer(drawn, labels, locale)} />
        </p>
        <RightFeedback question={drawn} />
      </Part>
      <WrongAnswers row={row} />
      {drawn.hints.length > 0 ? (
        <Part title={t("hints")}>
          <ol>
            {drawn.hints.map((hint) => (
              <li key={hint}>
                <RichText text={hint} />
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
      <Part title={t("solution")}>
        <p>
          <RichText text={drawn.solution} />
        </p>
      </Part>
      <p className="bank-note">
        {t("id")} <code>{question.id}</code>
      </p>
    </div>
  );
}

/** What is said of a right answer; of a text, what a full one says. */
function RightFeedback({ question }: { readonly question: FixedQuestion }) {
  if (question.kind === "text") {
    return (
      <ul>
        {question.points.map((point) => (
          <li key={point}>
            <RichText text={point} />
          </li>
        ))}
      </ul>
    );
  }
  const said =
    "choices" in question
      ? question.choices.flatMap(({ correct, feedback }) => (correct ? [feedback] : []))
      : [question.right];
  return said.map((text) => (
    <p key={text}>
      <RichText text={text} />
    </p>
  ));
}

function WrongAnswers({ row }: { readonly row: BankRow }) {
  const t = useTranslations("bank.details");
  const locale = useLocale();
  const messages = useMessages();
  const { misconceptions } = useBank();
  const { drawn, chapter } = row;
  const answers = useMemo(() => {
    const words = { ...messages.bank.answers, cell: messages.quiz.export.cell };
    return wrongAnswers(drawn, words, locale);
  }, [drawn, messages, locale]);
  const otherwise = "otherwise" in drawn ? drawn.otherwise : null;
  if (answers.length === 0 && otherwise === null) return null;
  return (
    <Part title={t("wrong")}>
      <ul className="bank-wrong">
        {answers.map(({ answer, feedback, misconception, link }) => (
          <li key={`${misconception}/${answer}`}>
            <strong>
              <RichText text={answer} />
            </strong>
            <div>
              <RichText text={feedback} />
              <span className="bank-misconception">
                {t("misconception")} <em>{misconceptions[misconception] ?? misconception}</em>
                {link ? <LessonLink link={{ ...link, chapter: link.chapter ?? chapter }} /> : null}
              </span>
            </div>
          </li>
        ))}
        {otherwise === null ? null : (
          <li>
            <strong>{t("otherwise")}</strong>
            <div>
              <RichText text={otherwise} />
            </div>
          </li>
        )}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
