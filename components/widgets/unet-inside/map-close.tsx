"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { DivergingLegend } from "@/components/plot/diverging-legend";
import { DivergingMap } from "@/components/plot/diverging-map";
import { NumberTable } from "@/components/plot/number-table";
import type { FeatureMap } from "./part-maps";

const NOWHERE = { row: -1, column: -1 };

/** One map, large, with its numbers. */
export function MapClose(props: { readonly map: FeatureMap; readonly side: number; readonly layer: string }) {
  const t = useTranslations("unet-inside.maps");
  const numbers = useNumbers();
  const { map, side, layer } = props;
  const { values, limit, least, most } = map;
  const said = {
    layer,
    number: map.channel + 1,
    least: numbers.fixed(least, 2),
    most: numbers.fixed(most, 2),
  };
  return (
    <figure>
      <DivergingMap height={side} label={t("close", said)} limit={limit} values={values} width={side} />
      <figcaption>
        <b>{t("name", said)}</b> <span>{t("range", said)}</span>
      </figcaption>
      <DivergingLegend
        negative={numbers.fixed(-limit, 1)}
        positive={numbers.fixed(limit, 1)}
        zero={t("zero")}
      />
      <NumberTable
        caption={t("close", said)}
        column={t("column")}
        current={NOWHERE}
        height={side}
        row={t("row")}
        summary={t("numbers")}
        valueAt={(row, column) => values[row * side + column] ?? 0}
        width={side}
      />
    </figure>
  );
}
