"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { layerGeometry } from "@/lib/nn/cells/explain-cell";
import { type ChainLayer, isUnits, type MapsShape } from "@/lib/nn/cells/layer-chain";
import type { CellPlace } from "@/lib/nn/cells/maps";
import { useExplorer } from "./explorer-context";

/** What layers, maps and cells are called on this page. */
export interface Names {
  layer(layer: ChainLayer): string;
  /** What the layer does, in a few words. */
  what(layer: ChainLayer): string;
  /** A map or a unit: "map 3", "digit 7", "index 87". */
  unit(layer: ChainLayer, channel: number): string;
  cell(place: CellPlace): string;
}

/** Shape as it is written under maps, such as "24 × 24 × 8"; "10" for units. */
export function shapeText({ height, width, channels }: MapsShape): string {
  return height === 1 && width === 1 ? String(channels) : `${height} × ${width} × ${channels}`;
}

export function useNames(): Names {
  const t = useTranslations("cnn-explorer");
  const { classes } = useExplorer().network;
  return useMemo(
    () => ({
      layer: ({ name, work }) => (work === "input" ? t("image") : name),
      what: (layer) => t(`what.${isAverage(layer) ? "averagePool" : layer.work}`, whatValues(layer)),
      unit: (layer, channel) => {
        if (layer.work === "flatten") return t("unit.index", { index: channel });
        if (isUnits(layer)) return t("unit.class", { name: classes[channel] ?? String(channel) });
        return layer.work === "input" ? t("unit.image") : t("unit.map", { channel: channel + 1 });
      },
      cell: ({ row, column }) => t("unit.cell", { row: row + 1, column: column + 1 }),
    }),
    [t, classes],
  );
}

function isAverage({ spec }: ChainLayer): boolean {
  return spec?.kind === "averagePool2d";
}

function whatValues(layer: ChainLayer) {
  const { reads, shape, work } = layer;
  const window = work === "conv" || work === "pool" ? layerGeometry(layer) : null;
  const size = window ? `${window.rows.kernel} × ${window.columns.kernel}` : "";
  return {
    size: work === "conv" && reads.channels > 1 ? `${size} × ${reads.channels}` : size,
    filters: shape.channels,
    inputs: reads.height * reads.width * reads.channels,
  };
}
