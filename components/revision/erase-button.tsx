"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { changeSeen } from "@/components/course/progress-store";
import { eraseKeptProgress } from "@/components/quiz/kept-progress";
import { Modal } from "@/components/ui/modal";
import { forgetWork } from "./kept-work";

/** Erases everything that is kept of the learner, once that is confirmed. */
export function EraseButton(props: {
  readonly answers: number;
  readonly onExport: () => void;
  readonly onErased: (isEmpty: boolean) => void;
}) {
  const t = useTranslations("revision");
  const [isAsking, setIsAsking] = useState(false);
  const erase = () => {
    const isEmpty = eraseKeptProgress();
    changeSeen(() => ({}));
    forgetWork("exam");
    forgetWork("session");
    setIsAsking(false);
    props.onErased(isEmpty);
  };
  return (
    <>
      <button className="button button-quiet" onClick={() => setIsAsking(true)} type="button">
        {t("progress.erase")}
      </button>
      <Modal isOpen={isAsking} onClose={() => setIsAsking(false)} title={t("erase.title")}>
        <p>{t("erase.text", { answers: props.answers })}</p>
        <div className="revision-row">
          <button className="button button-primary" onClick={() => setIsAsking(false)} type="button">
            {t("erase.keep")}
          </button>
          <button className="button" onClick={props.onExport} type="button">
            {t("progress.export")}
          </button>
          <button className="button" onClick={erase} type="button">
            {t("erase.erase")}
          </button>
        </div>
      </Modal>
    </>
  );
}
