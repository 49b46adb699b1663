"use client";

import type { CSSProperties, PointerEvent } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { DivergingLegend } from "@/components/plot/diverging-legend";
import { DivergingMap } from "@/components/plot/diverging-map";
import { sheetPlace, type TimeTuning, type TuningSheet } from "./time-tuning";

/** Scales or shifts of all channels over the time. Pointing at one chooses it; the sliders beside it do the same. */
export function TuningSheetView(props: {
  readonly name: string;
  readonly sheet: TuningSheet;
  readonly tuning: TimeTuning;
  /** The row of the chosen channel. */
  readonly row: number;
  readonly time: number;
  readonly onPoint: (place: { readonly channel: number; readonly time: number }) => void;
}) {
  const t = useTranslations("unet-inside.tuning");
  const numbers = useNumbers();
  const { name, sheet, tuning, row, time, onPoint } = props;
  const point = (event: PointerEvent) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    onPoint(
      sheetPlace(tuning, {
        x: (event.clientX - box.left) / box.width,
        y: (event.clientY - box.top) / box.height,
      }),
    );
  };
  const marks = { "--time": time, "--row": (row + 0.5) / tuning.channels } as CSSProperties;
  return (
    <figure className="unet-tuning">
      <figcaption>{name}</figcaption>
      <div onPointerDown={point} onPointerMove={point} style={marks}>
        <DivergingMap
          height={tuning.channels}
          label={t("sheet", { name, channels: tuning.channels, limit: numbers.fixed(sheet.limit, 1) })}
          limit={sheet.limit}
          values={sheet.values}
          width={tuning.moments}
        />
        <i aria-hidden="true" className="unet-tuning-time" />
        <i aria-hidden="true" className="unet-tuning-row" />
      </div>
      <p aria-hidden="true" className="unet-tuning-axis">
        <span>{t("clean")}</span>
        <span>{t("noise")}</span>
      </p>
      <DivergingLegend
        negative={numbers.fixed(-sheet.limit, 1)}
        positive={numbers.fixed(sheet.limit, 1)}
        zero={t("zero")}
      />
    </figure>
  );
}
