"use client";

import { useTranslations } from "use-intl/react";
import type { LabText } from "./use-lab-text";

/** The signed scale of the output maps: from the most negative over zero to the most positive. */
export function ScaleLegend({ limit, text }: { readonly limit: number; readonly text: LabText }) {
  const t = useTranslations("conv-lab");
  return (
    <p className="conv-lab-scale">
      <span className="sr-only">{t("scale")} </span>
      <span>{text.rough(-limit)}</span>
      <i aria-hidden="true" />
      <span>0</span>
      <i aria-hidden="true" data-side="positive" />
      <span>+{text.rough(limit)}</span>
    </p>
  );
}
