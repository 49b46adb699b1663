"use client";

import { useTranslations } from "use-intl/react";

/** What the page does, for somebody who has answered nothing yet. */
export function FirstVisit() {
  const t = useTranslations("revision.first");
  return (
    <div className="revision-first">
      <h3>{t("title")}</h3>
      <ul>
        <li>{t("ask")}</li>
        <li>{t("space")}</li>
        <li>{t("sure")}</li>
      </ul>
    </div>
  );
}
