"use client";

import type { CSSProperties } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { LineChart } from "@/components/plot/line-chart";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { type GradientRow, type GradientView, gradientView } from "./gradient-view";
import type { TrainerView } from "./trainer-view";

/** How strong the gradient is in each layer, over the run and at the moment shown. */
export function GradientPanel({ run, view }: { readonly run: TrainingView; readonly view: TrainerView }) {
  const t = useTranslations("digit-trainer.gradients");
  const numbers = useNumbers();
  const gradients = gradientView(run);
  if (!gradients) return <p className="digit-trainer-hint">{t("none")}</p>;
  const { lines, x, y, shown, rows } = gradients;
  return (
    <div className="digit-trainer-gradients">
      <LineChart
        cursor={view.stepsAhead > 0 ? run.step : null}
        series={lines.map(({ layer, points }, at) => ({
          id: layer,
          name: layer,
          look: "line",
          tone: at === 0 ? "input" : "output",
          points,
        }))}
        summary={t("chartSummary", { layers: lines.map(({ layer }) => layer).join(", ") })}
        title={t("chart")}
        writeX={(step) => numbers.fixed(step, 0)}
        writeY={(power) => numbers.short(10 ** power)}
        x={x}
        xTitle={t("steps")}
        y={y}
      />
      <div className="digit-trainer-gradient-rows">
        <table>
          <caption>{t("caption", { step: numbers.fixed(shown.step, 0) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("layer")}</th>
              <th scope="col">{t("gradient")}</th>
              <th scope="col">{t("update")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <LayerRow key={row.layer} row={row} />
            ))}
          </tbody>
        </table>
        <Verdict gradients={gradients} />
      </div>
    </div>
  );
}

function LayerRow({ row }: { readonly row: GradientRow }) {
  const numbers = useNumbers();
  return (
    <tr>
      <th scope="row">{row.layer}</th>
      <td>
        {numbers.short(row.gradient, 2)}
        <i aria-hidden="true" style={{ "--share": row.share } as CSSProperties} />
      </td>
      <td>{Number.isFinite(row.update) ? numbers.percent(row.update, 2) : "–"}</td>
    </tr>
  );
}

function Verdict({ gradients: { rows, ratio, verdict } }: { readonly gradients: GradientView }) {
  const t = useTranslations("digit-trainer.gradients");
  const numbers = useNumbers();
  const first = rows[0]?.layer ?? "";
  const last = rows.at(-1)?.layer ?? "";
  if (rows.length < 2) return <p data-gradients="one">{t("oneLayer")}</p>;
  const times = numbers.short(ratio < 1 ? 1 / ratio : ratio, 2);
  return (
    <p data-gradients={verdict}>
      {t(verdict, {
        first,
        last,
        times,
        stronger: ratio < 1 ? first : last,
        weaker: ratio < 1 ? last : first,
      })}
    </p>
  );
}
