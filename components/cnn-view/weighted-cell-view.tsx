"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ProductTerms } from "@/components/plot/product-terms";
import { INPUT_LAYER, isUnits } from "@/lib/nn/cells/layer-chain";
import { mapOf } from "@/lib/nn/cells/maps";
import type { WeightedCell } from "@/lib/nn/cells/weighted-cell";
import { inputOf } from "./activations";
import { ClassPicker } from "./class-picker";
import { useExplorer } from "./explorer-context";
import { FramedMap } from "./framed-map";
import { OutputPicker } from "./output-picker";
import { PartChoice } from "./part-choice";
import { sourceLayer } from "./source-layer";
import { SumLines } from "./sum-lines";
import { tileName } from "./tile-name";
import { useNames } from "./use-names";
import type { WorkProps } from "./work-props";

/** More columns than this have room for two decimals only. */
const MOST_WIDE = 5;

/** One cell of a convolution, or one dense unit: window × kernel = products, map by map, and their sum. */
export function WeightedCellView(props: WorkProps & { readonly sum: WeightedCell }) {
  const { layer, activations, report, sum } = props;
  const t = useTranslations("cnn-explorer.work");
  const numbers = useNumbers();
  const names = useNames();
  const { network, part, limits } = useExplorer();
  const source = sourceLayer(network.chain, layer);
  const input = inputOf(activations, layer);
  const isConv = layer.work === "conv";
  const isMany = sum.columns.length > MOST_WIDE;
  return (
    <div className="cnn-cell" data-columns={isMany ? "many" : undefined} data-work={layer.work}>
      <div className="cnn-pictures">
        <div className="cnn-source">
          <p className="cnn-caption">
            {names.layer(source)}
            {source.name === INPUT_LAYER || isUnits(source) ? "" : ` · ${part + 1}`}
          </p>
          <FramedMap
            frame={sum}
            height={input.height}
            isImage={source.name === INPUT_LAYER}
            label={source.name === INPUT_LAYER ? names.layer(source) : undefined}
            limit={limits(source, part)}
            morph={isUnits(source) ? undefined : tileName(source.name, part)}
            values={mapOf(input, part)}
            width={input.width}
          />
        </div>
        {isConv ? (
          <OutputPicker activations={activations} layer={layer} />
        ) : (
          <ClassPicker activations={activations} layer={layer} />
        )}
      </div>
      <div className="cnn-work">
        <ProductTerms
          columns={sum.columns.length}
          decimals={isMany ? 2 : 3}
          label={t("taps")}
          say={({ value, weight, product }) =>
            t("tap", {
              value: numbers.fixed(value, 4),
              weight: numbers.fixed(weight, 4),
              product: numbers.fixed(product, 4),
            })
          }
          taps={sum.parts[part]?.taps ?? []}
          titles={{
            window: t(isConv ? "window" : isUnits(source) ? "units" : "map"),
            kernel: t(isConv ? "kernel" : "weights"),
            products: t("productsTitle"),
          }}
        />
        <div className="cnn-totals">
          <PartChoice source={source} sum={sum} />
          <SumLines report={report} sum={sum} />
        </div>
      </div>
    </div>
  );
}
