"use client";

import { lazy, Suspense, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { readSeed } from "@/components/widget/shared-state";
import { askedKind } from "@/lib/quiz/question";
import { loadAnswerParts } from "./answers/by-kind";
import { type ChapterQuestionSet, loadChapterQuestions } from "./chapter-question-set";
import { type Round, startRound } from "./chapter-quiz.model";
import { loadFormulas } from "./late-formulas";
import { newSeed } from "./new-seed";

const loadRound = () => import("./chapter-round").then(({ ChapterRound }) => ({ default: ChapterRound }));
const ChapterRound = lazy(loadRound);

/** Questions in a short round. */
const SHORT = 5;

/** The end of a chapter: a short round of its questions or all of them; they come when the reader begins. */
export function ChapterQuiz(props: {
  readonly chapter: string;
  readonly count: number;
  readonly freshCount: number;
}) {
  const { chapter, count } = props;
  const t = useTranslations("quiz.chapter");
  const locale = useLocale();
  const [set, setSet] = useState<ChapterQuestionSet | null>(null);
  const [round, setRound] = useState<Round | null>(null);
  const [state, setState] = useState<"ready" | "loading" | "failed">("ready");

  const begin = async (wanted: number) => {
    setState("loading");
    try {
      const [known] = await Promise.all([
        set ?? loadChapterQuestions(locale, chapter),
        loadRound(),
        loadFormulas().catch(() => null), // without it, formulas are read as their TeX
      ]);
      const first = round === null ? readSeed(window.location.search) : null;
      const seed = first ?? newSeed();
      const next = startRound(known.questions, wanted, seed);
      await loadAnswerParts(new Set(next.questions.map(askedKind)));
      setSet(known);
      setRound(next);
      setState("ready");
    } catch {
      setState("failed");
    }
  };

  const start = (
    <div className="question-actions">
      <button
        className="button button-primary"
        disabled={state === "loading"}
        onClick={() => begin(SHORT)}
        type="button"
      >
        {t(round ? "others" : "short", { count: Math.min(SHORT, count) })}
      </button>
      <button className="button" disabled={state === "loading"} onClick={() => begin(count)} type="button">
        {t("all", { count })}
      </button>
      <a
        className="button button-quiet"
        href={`${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/${locale}/revision/?chapter=${chapter}`}
      >
        {t("revision")}
      </a>
      <span role="status">
        {state === "loading" ? t("loading") : state === "failed" ? t("failed") : null}
      </span>
    </div>
  );
  return (
    <div className="chapter-quiz">
      {round && set ? (
        <Suspense fallback={null}>
          <ChapterRound
            chapter={chapter}
            key={round.seed}
            misconceptions={set.misconceptions}
            round={round}
            start={start}
          />
        </Suspense>
      ) : (
        <>
          <p>{t("intro", { count, fresh: props.freshCount })}</p>
          {start}
        </>
      )}
    </div>
  );
}
