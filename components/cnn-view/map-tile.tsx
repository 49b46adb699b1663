"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { mapOf } from "@/lib/nn/cells/maps";
import { outputOf } from "./activations";
import { useActivations, useExplorer } from "./explorer-context";
import { tileName } from "./tile-name";
import { useNames } from "./use-names";
import { strongestCell } from "./view-place";

export interface TileProps {
  readonly layer: ChainLayer;
  readonly channel: number;
  readonly isTabStop: boolean;
  readonly isPointed: boolean;
}

/** One map of the overview; it opens to what it is made of. The overview paints its canvas. */
export function MapTile({ layer, channel, isTabStop, isPointed }: TileProps) {
  const t = useTranslations("cnn-explorer.overview");
  const numbers = useNumbers();
  const names = useNames();
  const { go } = useExplorer();
  const activations = useActivations();
  const title = { layer: names.layer(layer), unit: names.unit(layer, channel) };
  const map = activations ? mapOf(outputOf(activations, layer), channel) : null;
  const label = map
    ? t("map", {
        ...title,
        least: numbers.fixed(Math.min(...map), 2),
        most: numbers.fixed(Math.max(...map), 2),
      })
    : t("waiting", title);
  const open = () => {
    const cell = activations ? strongestCell(outputOf(activations, layer), channel) : { channel };
    go({ type: "look", at: { level: "unit", layer: layer.name, ...cell } });
  };
  return (
    <button
      aria-label={label}
      className="cnn-tile"
      data-morph={tileName(layer.name, channel)}
      data-pointed={isPointed || undefined}
      data-tile={tileName(layer.name, channel)}
      disabled={!activations}
      onClick={open}
      tabIndex={isTabStop ? 0 : -1}
      type="button"
    >
      <canvas
        className="map-canvas"
        data-channel={channel}
        data-layer={layer.name}
        height={layer.shape.height}
        width={layer.shape.width}
      />
    </button>
  );
}
