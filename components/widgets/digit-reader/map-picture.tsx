"use client";

import type { Dispatch, MouseEvent } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { MapCanvas } from "@/components/plot/map-canvas";
import { largestMagnitude } from "@/components/plot/map-pixels";
import { digitLayer, type LayerName } from "./digit-layers";
import type { Cell, DigitReaderAction } from "./digit-reader.model";
import { cellValue, type LayerMaps } from "./layer-maps";
import { cellAt, windowBox } from "./tile-layout";
import { useCellKeys } from "./use-cell-keys";
import { singleLayout } from "./window-marks";

interface PictureProps {
  readonly maps: LayerMaps;
  readonly cell: Cell;
}

/** One map of the layer before, enlarged, with the window of the opened cell. */
export function SourcePicture({ maps, cell, channel }: PictureProps & { readonly channel: number }) {
  const t = useTranslations("digit-reader");
  const opened = digitLayer(cell.layer);
  const row = cell.row * opened.stride;
  const column = cell.column * opened.stride;
  const names = { layer: t(`layer.${opened.from}`), channel: channel + 1 };
  const label = t("cell.fromLabel", { ...names, size: opened.window, row: row + 1, column: column + 1 });
  const box = windowBox(singleLayout(digitLayer(opened.from)), {
    channel: 0,
    row,
    column,
    size: opened.window,
  });
  return (
    <figure>
      <figcaption>{opened.from === "image" ? t("cell.fromImage") : t("cell.fromMap", names)}</figcaption>
      <div className="digit-reader-marked">
        <OneMap channel={channel} label={label} maps={maps} name={opened.from} />
        <i className="digit-reader-mark" data-kind="window" style={box} />
      </div>
    </figure>
  );
}

/** The opened cell's map, enlarged; click or arrows choose another cell. */
export function CellPicture(
  props: PictureProps & { readonly id: string; readonly dispatch: Dispatch<DigitReaderAction> },
) {
  const { maps, cell, id, dispatch } = props;
  const t = useTranslations("digit-reader");
  const numbers = useNumbers();
  const layer = digitLayer(cell.layer);
  const onKeyDown = useCellKeys(id, layer, cell, dispatch);
  const names = { layer: t(`layer.${cell.layer}`), channel: cell.channel + 1 };
  const value = numbers.fixed(cellValue(maps[cell.layer], layer, cell), 3);
  const pick = (event: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left) / width;
    const { row, column } = cellAt(layer, singleLayout(layer), x, (event.clientY - top) / height);
    dispatch({ type: "open", cell: { ...cell, row, column } });
  };
  return (
    <figure>
      <figcaption>{t("cell.toMap", names)}</figcaption>
      <div
        aria-label={t("cell.pick", { ...names, row: cell.row + 1, column: cell.column + 1, value })}
        className="digit-reader-marked"
        onClick={pick}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          if (event.buttons === 1) pick(event);
        }}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys choose a cell
        tabIndex={0}
      >
        <OneMap channel={cell.channel} label={names.layer} maps={maps} name={cell.layer} />
        <i
          className="digit-reader-mark"
          data-kind="cell"
          style={windowBox(singleLayout(layer), { channel: 0, row: cell.row, column: cell.column, size: 1 })}
        />
      </div>
    </figure>
  );
}

function OneMap(props: {
  readonly maps: LayerMaps;
  readonly name: LayerName;
  readonly channel: number;
  readonly label: string;
}) {
  const layer = digitLayer(props.name);
  const values = props.maps[props.name];
  const kind = layer.work === "weighted" ? "signed" : "ink";
  return (
    <MapCanvas
      channel={props.channel}
      channels={layer.channels}
      height={layer.height}
      label={props.label}
      scale={{ kind, limit: largestMagnitude(values) }}
      values={values}
      width={layer.width}
    />
  );
}
