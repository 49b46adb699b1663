"use client";

import { useTranslations } from "use-intl/react";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { type Activations, cellReport } from "./activations";
import { Crumbs } from "./crumbs";
import { useExplorer } from "./explorer-context";
import { FlatView } from "./flat-view";
import { OtherView } from "./other-view";
import { PlainView } from "./plain-view";
import { ScoresView } from "./scores-view";
import { useNames } from "./use-names";
import { WeightedCellView } from "./weighted-cell-view";
import { WeightedUnitView } from "./weighted-unit-view";

/** One map or unit with what it is made of, or one of its cells with its sum. */
export function FocusView(props: { readonly layer: ChainLayer; readonly activations: Activations }) {
  const t = useTranslations("cnn-explorer.focus");
  const names = useNames();
  const { level, place } = useExplorer();
  const { layer } = props;
  return (
    <section
      aria-label={t(level === "cell" ? "cellRegion" : "unitRegion", {
        layer: names.layer(layer),
        unit: names.unit(layer, place.channel),
      })}
      className="cnn-focus"
      data-level={level}
      data-work={layer.work}
    >
      <Crumbs layer={layer} />
      <Work {...props} />
    </section>
  );
}

function Work({ layer, activations }: { readonly layer: ChainLayer; readonly activations: Activations }) {
  const t = useTranslations("cnn-explorer.focus");
  const { level, place, weights, network } = useExplorer();
  const { norms } = network;
  const report = cellReport(activations, { weights, norms }, layer, place);
  if (layer.work === "other") return <OtherView activations={activations} layer={layer} />;
  if (!report) return <p>{t("noWeights")}</p>;
  const { explanation } = report;
  switch (explanation.work) {
    case "conv":
    case "dense": {
      const View = level === "cell" ? WeightedCellView : WeightedUnitView;
      return <View activations={activations} layer={layer} report={report} sum={explanation} />;
    }
    case "softmax":
      return <ScoresView activations={activations} layer={layer} report={report} scores={explanation} />;
    case "flatten":
      return <FlatView activations={activations} layer={layer} report={report} step={explanation} />;
    default:
      return <PlainView activations={activations} explanation={explanation} layer={layer} report={report} />;
  }
}
