"use client";

import { useTranslations } from "use-intl/react";
import type { KeptProgress } from "@/components/quiz/kept-progress";

/** What the learner should know of what is kept: nothing where all is well. */
export function StorageNotes({ progress }: { readonly progress: KeptProgress }) {
  const t = useTranslations("revision.storage");
  const unreadable = progress.problems.length;
  return (
    <>
      {progress.isKept ? null : (
        <p className="notice" role="status">
          {t("refused")}
        </p>
      )}
      {unreadable === 0 ? null : <p className="notice">{t("unreadable", { count: unreadable })}</p>}
    </>
  );
}
