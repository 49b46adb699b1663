"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { type CostField, denseCost, denseCostModel, inTimeUnits, inUnits, RANGES } from "./dense-cost.model";
import type { DenseCostProps } from "./dense-cost.props";

const FIELDS: readonly CostField[] = ["width", "height", "units"];

/** A photo of any size into a dense layer: parameters, memory, time to fetch and to read it. */
export function DenseCost({ id, props }: WidgetViewProps<DenseCostProps>) {
  const t = useTranslations("dense-cost");
  const numbers = useNumbers();
  const format = useFormatter();
  const handle = useWidget(denseCostModel, id, props);
  const isAlive = useIsAlive();
  const { state, dispatch } = handle;
  const cost = denseCost(state);
  const quantity = ({ value, unit }: { readonly value: number; readonly unit: string }) =>
    format.number(value, { style: "unit", unit, unitDisplay: "short", maximumSignificantDigits: 3 });
  const whole = (value: number) => numbers.fixed(value, 0);
  return (
    <WidgetFrame
      handle={handle}
      id={id}
      name="dense-cost"
      status={isAlive ? "done" : "idle"}
      title={t("title")}
    >
      <div className="dense-cost">
        <div className="dense-cost-controls">
          {FIELDS.map((field) => (
            <Slider
              key={field}
              label={t(`field.${field}`)}
              onChange={(value) => dispatch({ type: "set", field, value })}
              text={field === "units" ? whole(state.units) : t("pixels", { value: whole(state[field]) })}
              value={state[field]}
              {...RANGES[field]}
            />
          ))}
          <Segmented
            label={t("colours")}
            onChange={(channels) => dispatch({ type: "colour", channels: channels === "3" ? 3 : 1 })}
            options={[
              { value: "1", label: t("grey") },
              { value: "3", label: t("rgb") },
            ]}
            value={String(state.channels)}
          />
        </div>
        <dl className="dense-cost-bill">
          <div>
            <dt>{t("inputs")}</dt>
            <dd>{whole(cost.inputs)}</dd>
          </div>
          <div className="dense-cost-total">
            <dt>{t("params")}</dt>
            <dd>
              {whole(cost.params)}
              <small>{t("sum", { weights: whole(cost.weights), biases: whole(cost.biases) })}</small>
            </dd>
          </div>
          <div>
            <dt>{t("memory")}</dt>
            <dd>{quantity(inUnits(cost.bytes))}</dd>
          </div>
          <div>
            <dt>{t("download")}</dt>
            <dd>{quantity(inTimeUnits(cost.downloadSeconds))}</dd>
          </div>
          <div>
            <dt>{t("read")}</dt>
            <dd>{quantity(inTimeUnits(cost.readSeconds))}</dd>
          </div>
        </dl>
        <p className="sr-only" role="status">
          {t("said", { params: whole(cost.params), memory: quantity(inUnits(cost.bytes)) })}
        </p>
      </div>
    </WidgetFrame>
  );
}
