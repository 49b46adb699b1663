"use client";

import { type Dispatch, type MouseEvent, memo, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type DigitLayer, layerShapeText } from "./digit-layers";
import type { Cell, DigitReaderAction, DigitReaderState } from "./digit-reader.model";
import { dropFirstMaps, holdsFirstMaps } from "./holds-first-maps";
import { type LayerMaps, largestActivation } from "./layer-maps";
import { LayerMarks } from "./layer-marks";
import { cellAt, tileLayout } from "./tile-layout";
import { createTilePainter } from "./tile-painter";
import { useCellKeys } from "./use-cell-keys";
import type { DigitRun } from "./use-digit-run";

/** All maps of one layer on one canvas; any cell opens. */
export const LayerStrip = memo(function LayerStrip(props: {
  readonly id: string;
  readonly run: DigitRun;
  readonly layer: DigitLayer;
  /** Most tiles side by side. */
  readonly columns: number;
  readonly scale: DigitReaderState["scale"];
  readonly cell: Cell | null;
  readonly part: number;
  readonly dispatch: Dispatch<DigitReaderAction>;
}) {
  const { id, run, layer, scale, cell, part, dispatch } = props;
  const t = useTranslations("digit-reader");
  const columns = Math.min(props.columns, layer.channels);
  const layout = useMemo(() => tileLayout(layer, columns), [layer, columns]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const label = useMapsLabel(layer);
  const onKeyDown = useCellKeys(id, layer, cell, dispatch);

  useEffect(() => {
    if (!canvas.current) return;
    const target = canvas.current;
    const paint = createTilePainter(target, layer, layout);
    return run.addPainter((maps) => {
      // What the head of the page has drawn stays until there are maps, or there is nothing to wait for.
      if (!maps && holdsFirstMaps(target, layer, layout) && run.getSnapshot().status === "loading") return;
      dropFirstMaps(target);
      paint(maps?.[layer.name] ?? null, scale);
      target.setAttribute("aria-label", label(maps));
      target.toggleAttribute("data-empty", maps === null);
    });
  }, [run, layer, layout, scale, label]);

  const open = (event: MouseEvent<HTMLCanvasElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const place = cellAt(layer, layout, (event.clientX - left) / width, (event.clientY - top) / height);
    dispatch({ type: "open", cell: { layer: layer.name, ...place } });
  };
  return (
    <div className="digit-reader-row" data-layer={layer.name}>
      <p>
        <b>{t(`layer.${layer.name}`)}</b> <span className="digit-reader-shape">{layerShapeText(layer)}</span>{" "}
        <span className="digit-reader-what">{t(`what.${layer.name}`)}</span>
      </p>
      <div className="digit-reader-marked">
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a canvas has no role of its own; this one takes keys */}
        <canvas
          aria-label={label(null)}
          data-empty=""
          height={layout.height}
          onClick={open}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => {
            if (event.buttons === 1 && event.pointerType !== "touch") open(event);
          }}
          ref={canvas}
          role="application"
          tabIndex={0}
          width={layout.width}
        />
        <LayerMarks cell={cell} layer={layer} layout={layout} part={part} />
      </div>
    </div>
  );
});

/** What a reader who doesn't see the maps should know of them. */
function useMapsLabel(layer: DigitLayer): (maps: LayerMaps | null) => string {
  const t = useTranslations("digit-reader");
  const numbers = useNumbers();
  return useMemo(() => {
    const names = {
      layer: t(`layer.${layer.name}`),
      what: t(`what.${layer.name}`),
      shape: layerShapeText(layer),
    };
    return (maps) => {
      if (!maps) return t("maps.waiting", names);
      const { value, channel } = largestActivation(maps[layer.name], layer.channels);
      return t("maps.label", { ...names, largest: numbers.fixed(value, 2), channel: channel + 1 });
    };
  }, [layer, t, numbers]);
}
