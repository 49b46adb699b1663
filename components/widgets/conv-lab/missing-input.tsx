"use client";

import { useTranslations } from "use-intl/react";

/** Says that the picture didn't come, and offers another try. */
export function MissingInput({ retry }: { readonly retry: () => void }) {
  const t = useTranslations("conv-lab");
  return (
    <div className="run-problem">
      {t("missing")}{" "}
      <button className="button" onClick={retry} type="button">
        {t("retry")}
      </button>
    </div>
  );
}
