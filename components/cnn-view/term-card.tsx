"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type ChainLayer, INPUT_LAYER, isUnits } from "@/lib/nn/cells/layer-chain";
import type { PartialMap } from "@/lib/nn/cells/partial-maps";
import type { WeightedCell } from "@/lib/nn/cells/weighted-cell";
import { ExactNumber } from "./exact-number";
import { useExplorer } from "./explorer-context";
import { FramedMap } from "./framed-map";
import type { PartsView } from "./parts-view";
import { sourceLayer } from "./source-layer";
import { tileName } from "./tile-name";
import { useNames } from "./use-names";

/** One map of the layer before ∗ its weights = what it adds; opens to the products. */
export function TermCard(props: {
  readonly layer: ChainLayer;
  readonly at: number;
  readonly part: PartialMap;
  readonly sum: WeightedCell;
  readonly view: PartsView;
}) {
  const { layer, at, part, sum, view } = props;
  const t = useTranslations("cnn-explorer.focus");
  const numbers = useNumbers();
  const names = useNames();
  const { network, place, limits, go } = useExplorer();
  const source = sourceLayer(network.chain, layer);
  const isConv = layer.work === "conv";
  const added = sum.parts[at]?.sum ?? 0;
  const isVector = isUnits(source);
  const title = { layer: names.layer(source), unit: isVector ? t("all") : names.unit(source, at) };
  const hasOneMap = source.name === INPUT_LAYER || isVector;
  return (
    <button
      className="cnn-term"
      onClick={() => go({ type: "look", at: { level: "cell", part: at } })}
      type="button"
    >
      <span className="sr-only">{t("term", { ...title, sum: numbers.fixed(added, 4) })}</span>
      <FramedMap
        frame={isConv ? sum : null}
        height={layer.reads.height}
        isImage={source.name === INPUT_LAYER}
        label={source.name === INPUT_LAYER ? names.layer(source) : undefined}
        limit={limits(source, at)}
        morph={isVector ? undefined : tileName(source.name, at)}
        values={part.input}
        width={layer.reads.width}
      />
      <span aria-hidden="true">{isConv ? "∗" : "×"}</span>
      <FramedMap
        height={part.kernelHeight}
        limit={view.kernelLimit}
        values={part.kernel}
        width={part.kernelWidth}
      />
      <span aria-hidden="true">=</span>
      <FramedMap
        frame={isConv ? { rows: [place.row], columns: [place.column] } : null}
        frameKind="cell"
        height={part.partialHeight}
        limit={view.partialLimit}
        values={part.partial}
        width={part.partialWidth}
      />
      <span aria-hidden="true" className="cnn-term-text">
        <span>{hasOneMap ? names.layer(source) : `${title.layer} · ${at + 1}`}</span>
        <b>
          <ExactNumber decimals={3} value={added} />
        </b>
      </span>
    </button>
  );
}
