"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Detection } from "./detections";

/** Every box in words and numbers. */
export function DetectionTable({ boxes }: { readonly boxes: readonly Detection[] }) {
  const t = useTranslations("digit-detector");
  const numbers = useNumbers();
  return (
    <details className="number-table">
      <summary>{t("table.summary", { boxes: boxes.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section aria-label={t("table.caption")} className="number-table-scroll" tabIndex={0}>
        <table>
          <caption>{t("table.caption")}</caption>
          <thead>
            <tr>
              {(["place", "read", "probability", "verdict"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {boxes.map((box) => (
              <tr key={`${box.left} ${box.top}`}>
                <td>{t("table.at", { left: box.left, top: box.top })}</td>
                <td>{box.digit}</td>
                <td>{numbers.percent(box.probability, 1)}</td>
                <td>{t(`verdict.${box.verdict}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
