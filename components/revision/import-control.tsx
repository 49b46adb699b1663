"use client";

import { type ChangeEvent, useId } from "react";
import { useTranslations } from "use-intl/react";
import type { KeptProgress } from "@/components/quiz/kept-progress";
import { useFileDrop } from "@/components/ui/use-file-drop";
import { ImportNews } from "./import-news";
import { useProgressImport } from "./use-progress-import";

/** Brings progress from another device: a file chosen or dropped is looked at first, and added only when the learner says so. */
export function ImportControl({ progress }: { readonly progress: KeptProgress }) {
  const t = useTranslations("revision.progress");
  const id = useId();
  const { news, open, add, cancel } = useProgressImport(progress);
  const { zone, isDragging } = useFileDrop(open);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = ""; // so that the same file can be chosen again
    open(chosen);
  };
  return (
    <section aria-label={t("importArea")} className="revision-import" data-dragging={isDragging} {...zone}>
      <div className="revision-row">
        <label className="button" htmlFor={id}>
          {t("import")}
          <input accept=".json,application/json" className="sr-only" id={id} onChange={choose} type="file" />
        </label>
        <p className="revision-note">{t("drop")}</p>
      </div>
      <ImportNews news={news} onAdd={add} onCancel={cancel} />
    </section>
  );
}
