"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Modal } from "@/components/ui/modal";
import { type Exam, type ExamAction, unanswered } from "./exam.model";
import { ExamNumbers } from "./exam-numbers";
import { ExamQuestion } from "./exam-question";

interface PaperProps {
  readonly exam: Exam;
  readonly seed: number;
  readonly notes: ReactNode;
  readonly onAct: (action: ExamAction) => void;
  readonly onFinish: () => void;
  readonly onLeave: () => void;
}

/** The exam under way: one question in sight, the others a button away. Those out of sight keep what was typed in them. */
export function ExamPaper(props: PaperProps) {
  const { exam, onAct } = props;
  const t = useTranslations("revision");
  const count = exam.parts.length;
  const answered = count - unanswered(exam).length;
  const go = (to: number) => onAct({ type: "go", to });
  return (
    <>
      <header className="revision-session-head">
        <h1>{t("paper.title")}</h1>
        <p className="revision-note">{t("paper.noLimit")}</p>
        {props.notes}
        <progress aria-label={t("paper.progress")} max={count} value={answered} />
        <h2 data-arrival tabIndex={-1}>
          {t("session.position", { position: exam.current + 1, count })}
        </h2>
        <p className="revision-note">{t("paper.answeredOf", { answered, count })}</p>
      </header>
      {exam.parts.map((part, index) => (
        <div hidden={index !== exam.current} key={part.question.id}>
          <ExamQuestion
            dispatch={(action) => onAct({ type: "attempt", index, action })}
            part={part}
            seed={props.seed}
          />
        </div>
      ))}
      <div className="revision-row">
        <button
          aria-disabled={exam.current === 0}
          className="button"
          onClick={() => go(exam.current - 1)}
          type="button"
        >
          {t("paper.previous")}
        </button>
        <button
          aria-disabled={exam.current === count - 1}
          className="button"
          onClick={() => go(exam.current + 1)}
          type="button"
        >
          {t("paper.next")}
        </button>
        <FinishButton {...props} />
      </div>
      <ExamNumbers exam={exam} onGo={go} />
      <LeaveButton onLeave={props.onLeave} />
    </>
  );
}

function FinishButton({ exam, onFinish }: Pick<PaperProps, "exam" | "onFinish">) {
  const t = useTranslations("revision");
  const [isAsking, setIsAsking] = useState(false);
  const missing = unanswered(exam).length;
  return (
    <>
      <button
        className={missing === 0 ? "button button-primary" : "button"}
        onClick={() => (missing === 0 ? onFinish() : setIsAsking(true))}
        type="button"
      >
        {t("paper.finish")}
      </button>
      <Modal isOpen={isAsking} onClose={() => setIsAsking(false)} title={t("confirm.title")}>
        <p>{t("confirm.text", { count: missing })}</p>
        <div className="revision-row">
          <button className="button button-primary" onClick={() => setIsAsking(false)} type="button">
            {t("confirm.goOn")}
          </button>
          <button className="button" onClick={onFinish} type="button">
            {t("confirm.finish")}
          </button>
        </div>
      </Modal>
    </>
  );
}

function LeaveButton({ onLeave }: Pick<PaperProps, "onLeave">) {
  const t = useTranslations("revision");
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <button className="button button-quiet revision-leave" onClick={() => setIsAsking(true)} type="button">
        {t("paper.leave")}
      </button>
      <Modal isOpen={isAsking} onClose={() => setIsAsking(false)} title={t("leave.title")}>
        <p>{t("leave.text")}</p>
        <div className="revision-row">
          <button className="button button-primary" onClick={() => setIsAsking(false)} type="button">
            {t("confirm.goOn")}
          </button>
          <button className="button" onClick={onLeave} type="button">
            {t("leave.leave")}
          </button>
        </div>
      </Modal>
    </>
  );
}
