"use client";

import { type ReactNode, useContext, useReducer, useState } from "react";
import { useTranslations } from "use-intl/react";
import { DeckContext } from "@/components/slides/deck-context";
import { type AttemptAction, attemptReducer, NEW_ATTEMPT } from "@/lib/quiz/answering/attempt";
import { isWorthKeeping, keepAnswer } from "./keep-answer";
import { QuestionContext } from "./question-context";
import { QuestionFrame } from "./question-frame";
import type { QuestionPacket } from "./question-packet";
import { useFreshNumbers } from "./use-fresh-numbers";

/** A question on a page, with its numbers: a reader checks, an instructor reveals. */
export function AskedQuestion(props: {
  readonly packet: QuestionPacket;
  /** Told the score of an answer once it is judged; null where the solution is asked for without one. */
  readonly onSettled?: (score: number | null) => void;
}) {
  const { packet } = props;
  const t = useTranslations("quiz.fresh");
  const { drawn, state, drawAgain } = useFreshNumbers(packet);
  const tools =
    packet.source.kind === "fresh" ? (
      <>
        <button
          className="button button-quiet"
          disabled={state === "loading"}
          onClick={drawAgain}
          type="button"
        >
          {t("again")}
        </button>
        <span className="question-seed" role={state === "failed" ? "alert" : undefined}>
          {state === "failed" ? t("failed") : t("seed", { seed: String(drawn.seed) })}
        </span>
      </>
    ) : null;
  return (
    <QuestionContext value={packet}>
      <OneAttempt drawn={drawn} key={drawn.seed} onSettled={props.onSettled} tools={tools} />
    </QuestionContext>
  );
}

function OneAttempt(props: {
  readonly drawn: Pick<QuestionPacket, "asked" | "seed">;
  readonly tools: ReactNode;
  readonly onSettled: ((score: number | null) => void) | undefined;
}) {
  const { asked: question, seed } = props.drawn;
  const t = useTranslations("quiz");
  const mode = useContext(DeckContext) === null ? "practice" : "presenting";
  const reducer = attemptReducer(question, mode);
  const [attempt, dispatch] = useReducer(reducer, NEW_ATTEMPT);
  const [isKept, setIsKept] = useState(true);
  const act = (action: AttemptAction) => {
    dispatch(action);
    const change = { question, seed, before: attempt, after: reducer(attempt, action) };
    if (isWorthKeeping(change.before, change.after)) props.onSettled?.(change.after.judgement?.score ?? null);
    if (mode === "practice") keepAnswer(change).then(setIsKept);
  };
  return (
    <>
      <QuestionFrame
        attempt={attempt}
        dispatch={act}
        mode={mode}
        question={question}
        seed={seed}
        tools={props.tools}
      />
      {isKept ? null : (
        <p className="question-unkept" role="status">
          {t("notKept")}
        </p>
      )}
    </>
  );
}
