"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { axisFromZero } from "@/components/plot/axis";
import { LineChart } from "@/components/plot/line-chart";
import type { ContestView } from "./contest";
import { CONTESTANTS, STEPS } from "./contestants";

const SHARES = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

/** How both do on images that they don't learn from. */
export function ContestChart({ view }: { readonly view: ContestView }) {
  const t = useTranslations("handmade-features");
  const numbers = useNumbers();
  const last = (who: (typeof CONTESTANTS)[number]) =>
    numbers.percent(view.standings[who].looks.at(-1)?.accuracy ?? 0, 1);
  return (
    <LineChart
      series={CONTESTANTS.map((who) => ({
        id: who,
        name: t(`who.${who}.short`),
        look: "line",
        tone: who === "handmade" ? "kernel" : "output",
        points: view.standings[who].looks.map(({ step, accuracy }) => [step, accuracy] as const),
      }))}
      summary={t("curve.summary", { handmade: last("handmade"), learned: last("learned") })}
      title={t("curve.title")}
      writeX={(value) => numbers.fixed(value, 0)}
      writeY={(share) => numbers.percent(share, 0)}
      x={axisFromZero(STEPS, STEPS, 5)}
      xTitle={t("curve.steps")}
      y={SHARES}
    />
  );
}
