"use client";

import { useTranslations } from "use-intl/react";
import type { FailureReason } from "@/lib/tf/protocol";

/** Why there are no maps, and a way to ask again. */
export function RunProblem(props: { readonly reason: FailureReason; readonly onRetry: () => void }) {
  const t = useTranslations("compute");
  return (
    <div className="run-problem">
      <p>{t(`failure.${props.reason}`)}</p>
      <button className="button" onClick={props.onRetry} type="button">
        {t("retry")}
      </button>
    </div>
  );
}
