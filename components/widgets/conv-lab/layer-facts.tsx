"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import type { ConvLabState } from "./conv-lab.model";
import { sizeNumbers } from "./lab-formula";
import type { PossibleLab } from "./lab-view";

/** Output size, parameters and multiply-adds, each with its formula filled in. */
export function LayerFacts({ state, view }: { readonly state: ConvLabState; readonly view: PossibleLab }) {
  const t = useTranslations("conv-lab");
  const format = useFormatter();
  const { rows, columns } = view.axes;
  const { input, output } = view;
  const isSquare = rows.input === columns.input;
  const layer = {
    kernel: state.kernel,
    channels: input.channels,
    filters: state.filters.length,
  };
  const size = (axis: typeof rows) => {
    const { formula, ...numbers } = sizeNumbers(state, axis);
    return t(`formula.${formula}`, numbers);
  };
  const places = state.transposed ? input : output;
  return (
    <dl className="conv-lab-facts">
      <div>
        <dt>{t("outputShape")}</dt>
        <dd>
          <strong>
            {output.height} × {output.width} × {output.channels}
          </strong>
          <span>{isSquare ? size(rows) : `${size(rows)} ; ${size(columns)}`}</span>
        </dd>
      </div>
      <div>
        <dt>{t("params")}</dt>
        <dd>
          <strong>{format.number(view.params)}</strong>
          <span>{t("paramsFormula", layer)}</span>
        </dd>
      </div>
      <div>
        <dt>{t("multiplyAdds")}</dt>
        <dd>
          <strong>{format.number(view.multiplyAdds)}</strong>
          <span>{t("multiplyAddsFormula", { ...layer, height: places.height, width: places.width })}</span>
        </dd>
      </div>
    </dl>
  );
}
