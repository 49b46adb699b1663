"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { layerGeometry } from "@/lib/nn/cells/explain-cell";
import { type ChainLayer, isUnits, type MapsShape } from "@/lib/nn/cells/layer-chain";
import type { CellPlace } from "@/lib/nn/cells/maps";
import { isScores } from "./explorable-network";
import { useExplorer } from "./explorer-context";

/** What layers, maps and cells are called on this page. */
export interface Names {
  layer(layer: ChainLayer): string;
  /** What the layer does, in a few words. */
  what(layer: ChainLayer): string;
  /** A map or a unit: "map 3", "digit 7", "coat", "unit 12", "index 87". */
  unit(layer: ChainLayer, channel: number): string;
  /** The short name that stands on a unit: its class, or its number from 1. */
  mark(layer: ChainLayer, channel: number): string;
  cell(place: CellPlace): string;
}

/** Shape as it is written under maps, such as "24 × 24 × 8"; "10" for units. */
export function shapeText({ height, width, channels }: MapsShape): string {
  return height === 1 && width === 1 ? String(channels) : `${height} × ${width} × ${channels}`;
}

export function useNames(): Names {
  const t = useTranslations("cnn-explorer");
  const { network, classes } = useExplorer();
  const { chain, set } = network;
  return useMemo(() => {
    const className = (channel: number) => {
      const name = classes[channel] ?? String(channel);
      return set === "digits" ? t("unit.class", { name }) : name;
    };
    return {
      layer: ({ name, work }) => (work === "input" ? t("image") : name),
      what: (layer) => t(`what.${whatOf(layer)}`, whatValues(layer)),
      mark: (layer, channel) =>
        isScores(chain, layer) ? (classes[channel] ?? String(channel)) : String(channel + 1),
      unit: (layer, channel) =>
        isScores(chain, layer)
          ? className(channel)
          : t(unitKey(layer), { index: channel, unit: channel + 1, channel: channel + 1 }),
      cell: ({ row, column }) => t("unit.cell", { row: row + 1, column: column + 1 }),
    };
  }, [t, classes, chain, set]);
}

/** What a map or a unit that stands for no class is called. */
function unitKey(layer: ChainLayer) {
  if (layer.work === "flatten") return "unit.index";
  if (isUnits(layer)) return "unit.unit";
  return layer.work === "input" ? "unit.image" : "unit.map";
}

function whatOf({ spec, work }: ChainLayer) {
  if (spec?.kind === "averagePool2d") return "averagePool";
  return spec?.kind === "globalAveragePool2d" ? "globalPool" : work;
}

function whatValues(layer: ChainLayer) {
  const { reads, shape, work } = layer;
  const window = work === "conv" || work === "pool" ? layerGeometry(layer) : null;
  const size = window ? `${window.rows.kernel} × ${window.columns.kernel}` : "";
  return {
    size: work === "conv" && reads.channels > 1 ? `${size} × ${reads.channels}` : size,
    name: layer.spec?.kind === "activation" ? layer.spec.activation : (layer.spec?.kind ?? ""),
    filters: shape.channels,
    inputs: reads.height * reads.width * reads.channels,
  };
}
