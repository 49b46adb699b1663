"use client";

import { useTranslations } from "use-intl/react";

/** The test images couldn't be loaded; drawing still works. */
export function SamplesProblem({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations("digit-input.source");
  return (
    <div className="run-problem">
      <p>{t("samplesFailed")}</p>
      <button className="button" onClick={onRetry} type="button">
        {t("retry")}
      </button>
    </div>
  );
}
