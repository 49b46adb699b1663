"use client";

import { type MouseEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { useActivations, useExplorer } from "./explorer-context";
import { useNames } from "./use-names";

/** The flattened vector as one strip; it opens at the number that is pressed. */
export function FlatStrip({
  layer,
  direction,
}: {
  readonly layer: ChainLayer;
  readonly direction: "right" | "down";
}) {
  const t = useTranslations("cnn-explorer.overview");
  const names = useNames();
  const { layer: looked, place, go } = useExplorer();
  const activations = useActivations();
  const [pointed, setPointed] = useState<number | null>(null);
  const count = layer.shape.channels;
  const isTall = direction === "right";
  const indexAt = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const box = currentTarget.getBoundingClientRect();
    const share = isTall ? (clientY - box.top) / box.height : (clientX - box.left) / box.width;
    return Math.min(Math.max(Math.floor(share * count), 0), count - 1);
  };
  const own = looked?.name === layer.name ? place.channel : 0;
  const open = (event: MouseEvent) => {
    // A key press has no place.
    const channel = event.detail === 0 ? own : indexAt(event);
    go({ type: "look", at: { level: "unit", layer: layer.name, channel, row: 0, column: 0 } });
  };
  return (
    <button
      aria-label={t("strip", { layer: names.layer(layer), count })}
      className="cnn-strip"
      data-count={count}
      data-index={pointed ?? own}
      data-strip={layer.name}
      disabled={!activations}
      onClick={open}
      onPointerLeave={() => setPointed(null)}
      onPointerMove={(event) => setPointed(indexAt(event))}
      type="button"
    >
      <canvas
        data-channel={0}
        data-layer={layer.name}
        height={isTall ? count : 1}
        width={isTall ? 1 : count}
      />
    </button>
  );
}
