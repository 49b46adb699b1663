"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { CellExplanation } from "@/lib/nn/cells/explain-cell";
import { mapOf } from "@/lib/nn/cells/maps";
import { inputOf, outputOf } from "./activations";
import { Agreement } from "./agreement";
import { CellPicker } from "./cell-picker";
import { ExactNumber } from "./exact-number";
import { useExplorer } from "./explorer-context";
import { FramedMap } from "./framed-map";
import { OpenCell } from "./open-cell";
import { sourceLayer } from "./source-layer";
import { tileName } from "./tile-name";
import { shapeText, useNames } from "./use-names";
import type { WorkProps } from "./work-props";

type FlatStep = Extract<CellExplanation, { work: "flatten" }>;

/** Flattening: the maps on one side, the same numbers in one line on the other, and which becomes which. */
export function FlatView(props: WorkProps & { readonly step: FlatStep }) {
  const { layer, activations, report, step } = props;
  const t = useTranslations("cnn-explorer.flat");
  const numbers = useNumbers();
  const names = useNames();
  const { network, level, limits, go } = useExplorer();
  const source = sourceLayer(network.chain, layer);
  const input = inputOf(activations, layer);
  const { height, width, channels } = layer.reads;
  const { index, place, value } = step;
  const at = (cell: { readonly row: number; readonly column: number }) => cell.row * channels + cell.column;
  const look = (channel: number) =>
    go({ type: "look", at: { channel: Math.min(Math.max(channel, 0), layer.shape.channels - 1) } });
  const where = { row: place.row + 1, column: place.column + 1, channel: place.channel + 1 };
  return (
    <div className="cnn-flat">
      <div className="cnn-source">
        <p className="cnn-caption">
          {names.layer(source)} <span>{shapeText(source.shape)}</span>
        </p>
        <div className="cnn-flat-maps">
          {Array.from({ length: channels }, (_, channel) => (
            <FramedMap
              frame={channel === place.channel ? { rows: [place.row], columns: [place.column] } : null}
              frameKind="cell"
              height={height}
              // biome-ignore lint/suspicious/noArrayIndexKey: a map is its place
              key={channel}
              limit={limits(source, channel)}
              morph={tileName(source.name, channel)}
              values={mapOf(input, channel)}
              width={width}
            />
          ))}
        </div>
      </div>
      <p aria-hidden="true" className="cnn-arrow">
        →
      </p>
      <div className="cnn-output">
        <p className="cnn-caption">{t("vector", { count: layer.shape.channels, columns: channels })}</p>
        <CellPicker
          cell={{ row: Math.floor(index / channels), column: index % channels }}
          label={t("pick", { index, value: numbers.fixed(value, 4), ...where })}
          map={{
            values: outputOf(activations, layer).values,
            height: height * width,
            width: channels,
            limit: limits(layer, 0),
          }}
          onMap={(further) => look(index + further)}
          onMove={(cell) => look(at(cell))}
          onOpen={(cell) => go({ type: "look", at: { channel: at(cell), level: "cell" } })}
        />
      </div>
      <div className="cnn-numbers">
        <p className="cnn-formula">
          {t("place", where)} → {t("index", { index })}
        </p>
        {level === "cell" ? (
          <>
            <p className="cnn-formula">
              ({place.row} × {width} + {place.column}) × {channels} + {place.channel} = <b>{index}</b>
            </p>
            <p>
              {t("value")}{" "}
              <b data-sum="value">
                <ExactNumber value={value} />
              </b>
            </p>
            <Agreement report={report} />
          </>
        ) : null}
        <p>{t("note")}</p>
        <OpenCell />
      </div>
    </div>
  );
}
