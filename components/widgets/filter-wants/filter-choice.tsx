"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { KernelCanvas } from "@/components/plot/kernel-canvas";
import { largestMagnitude } from "@/components/plot/map-pixels";
import { Segmented } from "@/components/ui/segmented";
import { IMAGE_SETS } from "@/lib/datasets/image-sets";
import type { LayerWeights } from "@/lib/tf/protocol";
import { type FilterWantsAction, type FilterWantsState, LAYERS, unitCount } from "./filter-wants.model";
import { kernelsOf } from "./wanted-view";

/** Which network, which layer, which filter; a first convolution shows its kernels, other layers their numbers. */
export function FilterChoice(props: {
  readonly id: string;
  readonly state: FilterWantsState;
  readonly dispatch: Dispatch<FilterWantsAction>;
  readonly weights: readonly LayerWeights[];
}) {
  const t = useTranslations("filter-wants");
  const sets = useTranslations("image-sets");
  const { id, state, dispatch, weights } = props;
  const { data, layer, unit } = state;
  const names = useClassNames(data);
  const units = Array.from({ length: unitCount(data, layer) }, (_, index) => index);
  const own = layer === "conv1" ? weights.find(({ name }) => name === layer) : undefined;
  const limit = own ? largestMagnitude(own.kernel) : 1;
  return (
    <div className="filter-wants-choice">
      <div className="filter-wants-bar">
        <Segmented
          label={sets("label")}
          onChange={(set) => dispatch({ type: "choose-data", data: set })}
          options={IMAGE_SETS.map((set) => ({ value: set, label: sets(`short.${set}`) }))}
          value={data}
        />
        <Segmented
          label={t("layer.label")}
          onChange={(value) => dispatch({ type: "choose-layer", layer: value })}
          options={LAYERS.map((value) => ({ value, label: t(`layer.${value}`) }))}
          value={layer}
        />
      </div>
      <fieldset className="filter-wants-units" data-layer={layer}>
        <legend>{t(layer === "logits" ? "classes" : "filters")}</legend>
        <div>
          {units.map((index) => (
            <label key={index}>
              <input
                checked={index === unit}
                name={`${id}-unit`}
                onChange={() => dispatch({ type: "choose-unit", unit: index })}
                type="radio"
              />
              <span>
                {layer === "conv1" ? <Kernel filter={index} limit={limit} weights={own} /> : null}
                <b>
                  {layer === "logits" ? (
                    names[index]
                  ) : (
                    <>
                      <span className="sr-only">{t("filter")} </span>
                      {index + 1}
                    </>
                  )}
                </b>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function Kernel(props: {
  readonly weights: LayerWeights | undefined;
  readonly filter: number;
  readonly limit: number;
}) {
  const t = useTranslations("filter-wants");
  const kernels = kernelsOf(props.weights, props.filter);
  return (
    <KernelCanvas
      columns={1}
      label={t("kernel", { number: props.filter + 1 })}
      limit={props.limit}
      shape={kernels?.shape ?? [5, 5, 1, 1]}
      values={kernels?.values ?? null}
    />
  );
}
