"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { curveView } from "./curve-view";

/** The curves as a table, behind a button; it is worked out only while it is open. */
export function CurveTable({ run }: { readonly run: TrainingView }) {
  const t = useTranslations("digit-trainer.chart");
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("table")}</summary>
      {isOpen ? <CurveRows run={run} /> : null}
    </details>
  );
}

/** The rows of the table. */
export function CurveRows({ run }: { readonly run: TrainingView }) {
  const t = useTranslations("digit-trainer");
  const numbers = useNumbers();
  const { rows } = curveView(run);
  if (rows.length === 0) return <p>{t("chart.noCurve")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so the keyboard must reach it
    <section aria-label={t("chart.caption")} className="digit-trainer-scroll" tabIndex={0}>
      <table>
        <caption className="sr-only">{t("chart.caption")}</caption>
        <thead>
          <tr>
            {(["step", "loss", "smoothed", "accuracy"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`chart.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, loss, smoothedLoss, accuracy }) => (
            <tr key={step}>
              <th scope="row">{numbers.fixed(step, 0)}</th>
              <td>{numbers.fixed(loss, 3)}</td>
              <td>{numbers.fixed(smoothedLoss, 3)}</td>
              <td>{accuracy === null ? t("numbers.none") : numbers.percent(accuracy, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
