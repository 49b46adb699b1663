"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { KeptProgress } from "@/components/quiz/kept-progress";
import { EraseButton } from "./erase-button";
import { exportProgress } from "./export-progress";
import { ImportControl } from "./import-control";
import { Section } from "./section";

/** What is kept of the learner: to take along, to bring back, to erase. */
export function ProgressPanel({ progress }: { readonly progress: KeptProgress }) {
  const t = useTranslations("revision.progress");
  const [said, setSaid] = useState("");
  const answers = progress.events.length;
  const save = () => {
    exportProgress(progress.events, (date) => t("fileName", { date }));
    setSaid(t("exported"));
  };
  return (
    <Section id="progress" intro={t(progress.isKept ? "intro" : "unkept", { answers })} title={t("title")}>
      <div className="revision-progress">
        <div className="revision-row">
          <button className="button" onClick={save} type="button">
            {t("export")}
          </button>
          <EraseButton
            answers={answers}
            onErased={(isEmpty) => setSaid(t(isEmpty ? "erased" : "notErased"))}
            onExport={save}
          />
          <p className="revision-note" role="status">
            {said}
          </p>
        </div>
        <ImportControl progress={progress} />
      </div>
    </Section>
  );
}
