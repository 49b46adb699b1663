"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { divergingColor } from "@/components/plot/diverging";
import { outputOf } from "./activations";
import { useActivations, useExplorer } from "./explorer-context";
import type { TileProps } from "./map-tile";
import { tileName } from "./tile-name";
import { useNames } from "./use-names";

/** One unit of the overview: a score with its sign in colour, or a probability as a bar. */
export function UnitTile({ layer, channel, isTabStop, isPointed }: TileProps) {
  const t = useTranslations("cnn-explorer.overview");
  const numbers = useNumbers();
  const names = useNames();
  const { limits, go } = useExplorer();
  const activations = useActivations();
  const value = activations ? outputOf(activations, layer).values[channel] : undefined;
  const isShare = layer.work === "softmax";
  const text = value === undefined ? "–" : isShare ? numbers.percent(value, 1) : numbers.fixed(value, 2);
  const title = { layer: names.layer(layer), unit: names.unit(layer, channel) };
  const color = value === undefined || isShare ? undefined : divergingColor(value, limits(layer, channel));
  return (
    <button
      className="cnn-unit-tile"
      data-morph={tileName(layer.name, channel)}
      data-pointed={isPointed || undefined}
      data-tile={tileName(layer.name, channel)}
      data-work={layer.work}
      disabled={value === undefined}
      onClick={() =>
        go({ type: "look", at: { level: "unit", layer: layer.name, channel, row: 0, column: 0 } })
      }
      style={{ background: color }}
      tabIndex={isTabStop ? 0 : -1}
      type="button"
    >
      <span className="sr-only">
        {value === undefined ? t("waiting", title) : t("value", { ...title, value: text })}
      </span>
      {isShare ? (
        <>
          <b aria-hidden="true">{names.mark(layer, channel)}</b>
          <span className="cnn-bar">
            <i style={{ width: `${100 * (value ?? 0)}%` }} />
          </span>
        </>
      ) : null}
      <span aria-hidden="true">{text}</span>
    </button>
  );
}
