"use client";

import { type RefObject, useLayoutEffect, useMemo, useState } from "react";
import { bankOf, inputOf } from "./activations";
import { contributions } from "./contributions";
import { type Box, type EdgeLine, edgeLines, stripPart } from "./edge-lines";
import { useActivations, useExplorer } from "./explorer-context";
import { tileSelector } from "./tile-name";

/** A map or unit in the overview. */
export interface TilePlace {
  readonly layer: string;
  readonly channel: number;
}

/** The edges into one tile of the overview: colour is the sign of what a map brings, width how much. */
export function Edges(props: {
  readonly overview: RefObject<HTMLDivElement | null>;
  readonly target: TilePlace | null;
  readonly direction: "right" | "down";
  /** Changes when tiles move. */
  readonly size: string;
}) {
  const { overview, target, direction, size } = props;
  const { network, weights } = useExplorer();
  const activations = useActivations();
  const [lines, setLines] = useState<readonly EdgeLine[]>([]);
  const layer = network.chain.find(({ name }) => name === target?.layer) ?? null;
  const channel = target?.channel ?? 0;
  const edges = useMemo(
    () =>
      layer && activations
        ? contributions(layer, inputOf(activations, layer), bankOf(weights, layer), channel)
        : [],
    [layer, channel, activations, weights],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size moves the tiles
  useLayoutEffect(() => {
    const root = overview.current;
    const end = root && layer ? tileBox(root, layer.name, channel) : null;
    if (!root || !layer || !end) return setLines([]);
    const sourceOf = (source: number) => tileBox(root, layer.from, source);
    setLines(edgeLines(edges, sourceOf, end, direction));
  }, [overview, layer, channel, edges, direction, size]);
  return (
    <svg aria-hidden="true" className="cnn-edges">
      {lines.map(({ id, path, strength }) => (
        <path
          d={path}
          data-sign={strength < 0 ? "negative" : "positive"}
          key={id}
          style={{ opacity: 0.2 + 0.8 * Math.abs(strength), strokeWidth: 0.6 + 2.6 * Math.abs(strength) }}
        />
      ))}
    </svg>
  );
}

/** Where a tile lies in the overview; of a flattened vector the part of one number. */
function tileBox(root: HTMLElement, layer: string, channel: number): Box | null {
  const tile =
    root.querySelector(tileSelector(layer, channel)) ?? root.querySelector(`[data-strip="${layer}"]`);
  if (!tile) return null;
  const origin = root.getBoundingClientRect();
  const { left, top, width, height } = tile.getBoundingClientRect();
  const box = { left: left - origin.left, top: top - origin.top, width, height };
  const count = tile instanceof HTMLElement ? Number(tile.dataset.count) : Number.NaN;
  return Number.isNaN(count) ? box : stripPart(box, channel, count);
}
