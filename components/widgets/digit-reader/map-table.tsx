"use client";

import { useTranslations } from "use-intl/react";
import { NumberTable } from "@/components/plot/number-table";
import { digitLayer } from "./digit-layers";
import type { Cell } from "./digit-reader.model";
import { cellValue, type LayerMaps } from "./layer-maps";

/** All numbers of the opened cell's map, behind a button. */
export function MapTable({ maps, cell }: { readonly maps: LayerMaps; readonly cell: Cell }) {
  const t = useTranslations("digit-reader");
  const layer = digitLayer(cell.layer);
  const { height, width } = layer;
  return (
    <NumberTable
      caption={t("cell.tableCaption", {
        layer: t(`layer.${cell.layer}`),
        channel: cell.channel + 1,
        height,
        width,
      })}
      column={t("cell.column")}
      current={cell}
      height={height}
      row={t("cell.row")}
      summary={t("cell.table")}
      valueAt={(row, column) => cellValue(maps[cell.layer], layer, { ...cell, row, column })}
      width={width}
    />
  );
}
