"use client";

import {
  type CSSProperties,
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl/react";
import type { ActivationRun } from "@/components/compute/activation-run";
import { useDivergingPalette } from "@/components/plot/diverging-map";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import type { Activations } from "./activations";
import { colourLimits } from "./colour-limit";
import { Edges, type TilePlace } from "./edges";
import { useExplorer } from "./explorer-context";
import type { ColourScale } from "./gaze.model";
import { LayerColumn } from "./layer-column";
import { nearestBox } from "./nearest-box";
import { overviewRows } from "./strip";
import { paintTiles } from "./tile-painter";
import { useFlow } from "./use-flow";

/** All layers from the image to the scores, with all their maps; a map that is pointed at shows what it is made of. */
export function Overview({
  run,
  scale,
}: {
  readonly run: ActivationRun<Activations>;
  readonly scale: ColourScale;
}) {
  const t = useTranslations("cnn-explorer");
  const { network, layer, place } = useExplorer();
  const root = useRef<HTMLDivElement>(null);
  const palette = useDivergingPalette();
  const flow = useFlow(root);
  const [pointed, setPointed] = useState<TilePlace | null>(null);
  const { chain } = network;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a strip that lies the other way is another canvas
  useEffect(() => {
    if (!palette) return;
    return run.addPainter((activations) => {
      if (root.current)
        paintTiles(root.current, chain, activations, colourLimits(chain, activations, scale), palette);
    });
  }, [run, chain, scale, palette, flow.direction]);

  const point = (event: SyntheticEvent) => setPointed(tileAt(event.target));
  const selected = layer ? { layer: layer.name, channel: place.channel } : null;
  const target = pointed ?? selected;
  return (
    <section
      aria-label={t("overview.label")}
      className="cnn-overview"
      data-flow={flow.direction}
      onBlur={() => setPointed(null)}
      onFocus={point}
      onKeyDown={moveFocus}
      onPointerLeave={() => setPointed(null)}
      onPointerOver={point}
      ref={root}
      style={{ "--rows": overviewRows(chain) } as CSSProperties}
    >
      <Edges direction={flow.direction} overview={root} size={flow.size} target={target} />
      {chain.map((each) => (
        <LayerColumn direction={flow.direction} key={each.name} layer={each} scale={scale} target={target} />
      ))}
    </section>
  );
}

function tileAt(element: EventTarget): TilePlace | null {
  const tile = element instanceof Element ? element.closest<HTMLElement>("[data-tile], [data-strip]") : null;
  const { tile: name, strip, index } = tile?.dataset ?? {};
  if (strip) return { layer: strip, channel: Number(index ?? 0) };
  const [layer, channel] = name?.split(":") ?? [];
  return layer ? { layer, channel: Number(channel) } : null;
}

/** Arrow keys walk from tile to tile, across layers too. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const arrow = ARROWS[event.key];
  const from = event.target instanceof HTMLElement ? event.target : null;
  if (!arrow || !from || hasModifier(event)) return;
  event.preventDefault();
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-tile], [data-strip]")];
  const next = nearestBox(
    tiles.map((tile) => tile.getBoundingClientRect()),
    from.getBoundingClientRect(),
    arrow,
  );
  if (next !== null) tiles[next]?.focus();
}
