"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { CellReport } from "./activations";

/** Whether the sum worked out by hand is what the network gave. */
export function Agreement({ report }: { readonly report: CellReport }) {
  const t = useTranslations("cnn-explorer.work");
  const numbers = useNumbers();
  const gap = numbers.power(report.gap);
  return (
    <p className="cnn-agreement" data-equal={report.isEqual}>
      {report.isEqual
        ? t("equal", { gap })
        : t("different", { reported: numbers.fixed(report.reported, 4), gap })}
    </p>
  );
}
