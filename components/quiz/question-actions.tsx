"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { AttemptView } from "@/lib/quiz/answering/attempt-view";

/** The buttons of a question: only those that do something now. */
export function QuestionActions(props: {
  readonly view: AttemptView;
  readonly tools: ReactNode;
  readonly onAct: (type: "retry" | "reveal" | "hint") => void;
}) {
  const { view, onAct } = props;
  const t = useTranslations("quiz");
  return (
    <div className="question-actions">
      {view.canCheck ? (
        <button className="button button-primary" type="submit">
          {t("check")}
        </button>
      ) : null}
      {view.canRetry ? (
        <button className="button" onClick={() => onAct("retry")} type="button">
          {t("retry")}
        </button>
      ) : null}
      {view.canReveal ? (
        <button className="button" onClick={() => onAct("reveal")} type="button">
          {t("reveal")}
        </button>
      ) : null}
      {view.canHint ? (
        <button className="button button-quiet" onClick={() => onAct("hint")} type="button">
          {t(view.hints.length === 0 ? "hint" : "hintNext")}
        </button>
      ) : null}
      {props.tools}
    </div>
  );
}
