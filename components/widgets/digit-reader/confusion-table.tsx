"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

/** What was taken for what. @param confusion - `[10, 10]` counts, row = label, column = answer */
export function ConfusionTable({ confusion }: { readonly confusion: Uint32Array }) {
  const t = useTranslations("digit-reader.check");
  const numbers = useNumbers();
  return (
    <details className="number-table">
      <summary>{t("confusion")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it */}
      <section aria-label={t("confusion")} className="number-table-scroll" tabIndex={0}>
        <table>
          <caption>{t("caption")}</caption>
          <thead>
            <tr>
              <td>{t("corner")}</td>
              {DIGITS.map((digit) => (
                <th aria-label={t("read", { digit })} key={digit} scope="col">
                  {digit}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DIGITS.map((truth) => (
              <tr key={truth}>
                <th aria-label={t("true", { digit: truth })} scope="row">
                  {truth}
                </th>
                {DIGITS.map((read) => (
                  <td aria-current={truth === read ? "true" : undefined} key={read}>
                    {numbers.fixed(confusion[truth * 10 + read] ?? 0, 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
