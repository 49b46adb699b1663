"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { BackendName } from "@/lib/tf/protocol";

/** Who computed what is on show, and in what time. */
export function ComputedBy(props: { readonly backend: BackendName; readonly elapsedMs: number }) {
  const t = useTranslations("compute");
  const numbers = useNumbers();
  const backend = t(`backend.${props.backend}`);
  return (
    <p className="computed-by">
      {t("computedBy", { backend, milliseconds: numbers.fixed(props.elapsedMs, 0) })}
    </p>
  );
}
