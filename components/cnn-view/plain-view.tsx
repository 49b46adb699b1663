"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type CellExplanation, windowOf } from "@/lib/nn/cells/explain-cell";
import { INPUT_LAYER, isUnits } from "@/lib/nn/cells/layer-chain";
import { mapOf } from "@/lib/nn/cells/maps";
import { NORM_EPSILON } from "@/lib/nn/cells/norm-cell";
import { inputOf } from "./activations";
import { Agreement } from "./agreement";
import { ClassPicker } from "./class-picker";
import { ExactNumber } from "./exact-number";
import { useExplorer } from "./explorer-context";
import { FramedMap } from "./framed-map";
import { OpenCell } from "./open-cell";
import { OutputPicker } from "./output-picker";
import { PoolGrid } from "./pool-grid";
import { sourceLayer } from "./source-layer";
import { tileName } from "./tile-name";
import { useNames } from "./use-names";
import type { WorkProps } from "./work-props";

type PlainExplanation = Extract<CellExplanation, { work: "relu" | "pool" | "input" | "activation" | "norm" }>;

/** A map made of one other map: ReLU, pooling, or the image itself. */
export function PlainView(props: WorkProps & { readonly explanation: PlainExplanation }) {
  const { layer, activations, report, explanation } = props;
  const t = useTranslations("cnn-explorer.work");
  const names = useNames();
  const { network, level, place, limits } = useExplorer();
  const source = sourceLayer(network.chain, layer);
  const input = inputOf(activations, layer);
  const { channel } = place;
  const isInput = layer.work === "input";
  return (
    <div className="cnn-plain" data-work={layer.work}>
      {isInput ? null : (
        <>
          {isUnits(source) ? null : (
            <div className="cnn-source">
              <p className="cnn-caption">
                {names.layer(source)}, {names.unit(source, channel)}
              </p>
              <FramedMap
                frame={windowOf(layer, place)}
                height={input.height}
                isImage={source.name === INPUT_LAYER}
                label={source.name === INPUT_LAYER ? names.layer(source) : undefined}
                limit={limits(source, channel)}
                morph={tileName(source.name, channel)}
                values={mapOf(input, channel)}
                width={input.width}
              />
            </div>
          )}
          <p aria-hidden="true" className="cnn-arrow">
            <span>{names.what(layer)}</span>→
          </p>
        </>
      )}
      {isUnits(layer) ? (
        <ClassPicker activations={activations} layer={layer} />
      ) : (
        <OutputPicker activations={activations} layer={layer} />
      )}
      <div className="cnn-numbers">
        {level === "cell" && explanation.work === "pool" ? <PoolGrid pool={explanation} /> : null}
        <Formula explanation={explanation} />
        <p>{t(`note.${noteOf(explanation)}`)}</p>
        {isInput ? null : <Agreement report={report} />}
        <OpenCell />
      </div>
    </div>
  );
}

function noteOf(explanation: PlainExplanation) {
  if (explanation.work === "relu") return explanation.input > 0 ? "kept" : "cut";
  return explanation.work === "pool" ? explanation.mode : explanation.work;
}

function Formula({ explanation }: { readonly explanation: PlainExplanation }) {
  const t = useTranslations("cnn-explorer.work");
  const numbers = useNumbers();
  const value = <ExactNumber value={explanation.value} />;
  if (explanation.work === "input") {
    return (
      <p className="cnn-formula" data-sum="value">
        {value}
      </p>
    );
  }
  if (explanation.work === "norm" || explanation.work === "activation") {
    return (
      <p className="cnn-formula">
        <StepFormula step={explanation} /> = <b data-sum="value">{value}</b>
      </p>
    );
  }
  const values = explanation.work === "relu" ? [0, explanation.input] : explanation.values;
  const name = explanation.work === "pool" && explanation.mode === "average" ? t("mean") : "max";
  const terms = values.map((term) => (term === 0 ? "0" : numbers.fixed(term, 4))).join(t("separator"));
  return (
    <p className="cnn-formula">
      {name}({terms}) = <b data-sum="value">{value}</b>
    </p>
  );
}

/** f(x), or γ (x − μ) ÷ √(σ² + ε) + β with its numbers. */
function StepFormula({
  step,
}: {
  readonly step: Extract<PlainExplanation, { work: "norm" | "activation" }>;
}) {
  const numbers = useNumbers();
  const input = numbers.fixed(step.input, 4);
  if (step.work === "activation") return `${step.activation}(${input})`;
  const { scale, mean, variance, offset } = step;
  const [gamma, mu, sigma, beta] = [scale, mean, variance, offset].map((each) => numbers.fixed(each, 4));
  return `${gamma} × (${input} − (${mu})) ÷ √(${sigma} + ${numbers.short(NORM_EPSILON)}) + (${beta})`;
}
