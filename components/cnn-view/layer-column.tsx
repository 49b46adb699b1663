"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type ChainLayer, isUnits } from "@/lib/nn/cells/layer-chain";
import { isShare } from "./colour-limit";
import type { TilePlace } from "./edges";
import { useActivations, useExplorer } from "./explorer-context";
import { FlatStrip } from "./flat-strip";
import type { ColourScale } from "./gaze.model";
import { MapTile } from "./map-tile";
import { isStrip } from "./strip";
import { UnitTile } from "./unit-tile";
import { shapeText, useNames } from "./use-names";

/** One layer: its name, its shape and all its maps or units. */
export function LayerColumn(props: {
  readonly layer: ChainLayer;
  readonly scale: ColourScale;
  readonly target: TilePlace | null;
  readonly direction: "right" | "down";
}) {
  const { layer, scale, target, direction } = props;
  const names = useNames();
  const { layer: looked, place } = useExplorer();
  const own = looked?.name === layer.name ? place.channel : 0;
  const channels = Array.from({ length: layer.work === "input" ? 1 : layer.shape.channels }, (_, at) => at);
  const Tile = isUnits(layer) ? UnitTile : MapTile;
  const strip = isStrip(layer);
  const pointed = target?.layer === layer.name ? target.channel : null;
  return (
    <section
      aria-label={`${names.layer(layer)}, ${shapeText(layer.shape)}, ${names.what(layer)}`}
      className="cnn-layer"
      data-kind={strip ? "flatten" : layer.work}
      data-many={channels.length > 8 || undefined}
    >
      <h4>
        <b>{names.layer(layer)}</b> <span>{shapeText(layer.shape)}</span>{" "}
        <span className="cnn-what">{names.what(layer)}</span> <LayerLimit layer={layer} scale={scale} />
      </h4>
      <div className="cnn-tiles">
        {strip ? (
          <FlatStrip direction={direction} layer={layer} />
        ) : (
          channels.map((channel) => (
            <Tile
              channel={channel}
              isPointed={channel === pointed}
              isTabStop={channel === own}
              key={channel}
              layer={layer}
            />
          ))
        )}
      </div>
    </section>
  );
}

/** The magnitude that has the full colour in this layer. */
function LayerLimit({ layer, scale }: { readonly layer: ChainLayer; readonly scale: ColourScale }) {
  const t = useTranslations("cnn-explorer.scale");
  const numbers = useNumbers();
  const { limits } = useExplorer();
  const activations = useActivations();
  if (!activations || scale !== "layer" || isShare(layer)) return null;
  const limit = numbers.fixed(limits(layer, 0), 1);
  return (
    <span className="cnn-limit" title={t("limitTitle", { limit })}>
      {t("limit", { limit })}
    </span>
  );
}
