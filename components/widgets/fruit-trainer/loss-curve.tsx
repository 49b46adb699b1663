"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { LineChart } from "@/components/plot/line-chart";
import type { TrainerView } from "./trainer-view";

/** The loss as it falls. */
export function LossCurve({ curve }: { readonly curve: TrainerView["curve"] }) {
  const t = useTranslations("fruit-trainer.chart");
  const numbers = useNumbers();
  const { points, x, y } = curve;
  const [first, last] = [points[0], points.at(-1)];
  return (
    <LineChart
      series={[{ id: "loss", name: t("series"), look: "line", tone: "noise", points }]}
      summary={
        first && last
          ? t("summary", {
              first: numbers.fixed(first[1], 2),
              last: numbers.fixed(last[1], 3),
              images: numbers.fixed(last[0], 0),
            })
          : t("none")
      }
      title={t("title")}
      writeX={(images) => numbers.fixed(images, 0)}
      writeY={(loss) => numbers.short(loss, 2)}
      x={x}
      xTitle={t("images")}
      y={y}
    />
  );
}
