"use client";

import { useTranslations } from "use-intl/react";
import { useExplorer } from "./explorer-context";

/** One level down: the numbers of the chosen cell. Nothing where they are shown already. */
export function OpenCell() {
  const t = useTranslations("cnn-explorer.focus");
  const { level, go } = useExplorer();
  if (level === "cell") return null;
  return (
    <button
      className="button cnn-open"
      onClick={() => go({ type: "look", at: { level: "cell" } })}
      type="button"
    >
      {t("open")} <span aria-hidden="true">→</span>
    </button>
  );
}
