"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { NumberTable } from "@/components/plot/number-table";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { mapOf, valueAt } from "@/lib/nn/cells/maps";
import { type Activations, outputOf } from "./activations";
import { CellPicker } from "./cell-picker";
import { useExplorer } from "./explorer-context";
import { tileName } from "./tile-name";
import { useNames } from "./use-names";

/** The map that is looked at, in large; any of its cells opens. All its numbers are in a table behind a button. */
export function OutputPicker({
  layer,
  activations,
}: {
  readonly layer: ChainLayer;
  readonly activations: Activations;
}) {
  const t = useTranslations("cnn-explorer.focus");
  const numbers = useNumbers();
  const names = useNames();
  const { place, limits, go } = useExplorer();
  const maps = outputOf(activations, layer);
  const { height, width, channels } = layer.shape;
  const title = `${names.layer(layer)}, ${names.unit(layer, place.channel)}`;
  const label = t("pick", { title, cell: names.cell(place), value: numbers.fixed(valueAt(maps, place), 4) });
  return (
    <div className="cnn-output">
      <p className="cnn-caption">{title}</p>
      <CellPicker
        cell={place}
        label={label}
        map={{
          values: mapOf(maps, place.channel),
          height,
          width,
          limit: limits(layer, place.channel),
          isImage: layer.work === "input",
          label: layer.work === "input" ? title : undefined,
          morph: tileName(layer.name, place.channel),
        }}
        onMap={(step) =>
          go({ type: "look", at: { channel: Math.min(Math.max(place.channel + step, 0), channels - 1) } })
        }
        onMove={(cell) => go({ type: "look", at: cell })}
        onOpen={(cell) => go({ type: "look", at: { ...cell, level: "cell" } })}
      />
      <NumberTable
        caption={t("tableCaption", { title, height, width })}
        column={t("column")}
        current={place}
        height={height}
        row={t("row")}
        summary={t("table")}
        valueAt={(row, column) => valueAt(maps, { ...place, row, column })}
        width={width}
      />
    </div>
  );
}
