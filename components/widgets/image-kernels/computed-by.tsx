"use client";

import { useTranslations } from "use-intl/react";
import { useNumberText } from "@/components/kernel-editor/use-number-text";
import type { KernelRun } from "./use-kernel-output";

/** Which backend computed the output, and how long it took. */
export function ComputedBy({ run }: { readonly run: KernelRun }) {
  const t = useTranslations("compute");
  const text = useNumberText();
  if (!run.backend) return <p className="image-kernels-computed">{run.isRunning ? t("running") : ""}</p>;
  return (
    <p className="image-kernels-computed">
      {t("computedBy", {
        backend: t(`backend.${run.backend}`),
        milliseconds: text.decimal(run.elapsedMs, run.elapsedMs < 10 ? 1 : 0),
      })}
    </p>
  );
}
