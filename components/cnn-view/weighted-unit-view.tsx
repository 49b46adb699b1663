"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { WeightedCell } from "@/lib/nn/cells/weighted-cell";
import { bankOf } from "./activations";
import { ClassPicker } from "./class-picker";
import { useExplorer } from "./explorer-context";
import { OpenCell } from "./open-cell";
import { OutputPicker } from "./output-picker";
import { type PartsView, partsView } from "./parts-view";
import { SumLines } from "./sum-lines";
import { TermCard } from "./term-card";
import type { WorkProps } from "./work-props";

/** A filter or a dense unit: each map of the layer before, its weights, what it adds; and what they add up to. */
export function WeightedUnitView(props: WorkProps & { readonly sum: WeightedCell }) {
  const { layer, activations, report, sum } = props;
  const t = useTranslations("cnn-explorer.focus");
  const { place, weights } = useExplorer();
  const bank = bankOf(weights, layer);
  const { channel } = place;
  const view = useMemo(
    () => (bank ? partsView(layer, activations, bank, channel) : null),
    [layer, activations, bank, channel],
  );
  if (!view) return null;
  const isConv = layer.work === "conv";
  return (
    <div className="cnn-unit" data-parts={Math.min(view.parts.length, 9)}>
      <div className="cnn-terms-box">
        <p className="cnn-caption">
          {t(isConv ? (view.parts.length > 1 ? "terms" : "oneTerm") : "denseTerms")} <Scales view={view} />
        </p>
        <ol className="cnn-terms">
          {view.parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a map is its place
            <li key={at}>
              <TermCard at={at} layer={layer} part={part} sum={sum} view={view} />
            </li>
          ))}
        </ol>
      </div>
      <div className="cnn-result">
        {isConv ? (
          <OutputPicker activations={activations} layer={layer} />
        ) : (
          <ClassPicker activations={activations} layer={layer} />
        )}
        <SumLines report={report} sum={sum} />
        <OpenCell />
      </div>
    </div>
  );
}

function Scales({ view }: { readonly view: PartsView }) {
  const t = useTranslations("cnn-explorer.focus");
  const numbers = useNumbers();
  return (
    <span className="cnn-limit">
      {t("partLimits", {
        kernel: numbers.fixed(view.kernelLimit, 2),
        partial: numbers.fixed(view.partialLimit, 2),
      })}
    </span>
  );
}
