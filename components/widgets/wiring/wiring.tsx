"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { DRAWN_OUTPUTS } from "./drawn-wires";
import { RANGES, WIRINGS, type WiringSize, wiringModel } from "./wiring.model";
import type { WiringProps } from "./wiring.props";
import { wiringCounts } from "./wiring-counts";
import { WiringFigure } from "./wiring-figure";
import { WiringLadder } from "./wiring-ladder";

const SIZES: readonly WiringSize[] = ["side", "kernel", "filters"];

/** From a dense layer to a convolution in two moves, each with its price in parameters. */
export function Wiring({ id, props }: WidgetViewProps<WiringProps>) {
  const t = useTranslations("wiring");
  const numbers = useNumbers();
  const handle = useWidget(wiringModel, id, props);
  const isAlive = useIsAlive();
  const { state, dispatch } = handle;
  const counts = wiringCounts(state);
  return (
    <WidgetFrame handle={handle} id={id} name="wiring" status={isAlive ? "done" : "idle"} title={t("title")}>
      <div className="wiring">
        <div>
          <Segmented
            label={t("wiring")}
            onChange={(wiring) => dispatch({ type: "wire", wiring })}
            options={WIRINGS.map((wiring) => ({ value: wiring, label: t(`kind.${wiring}`) }))}
            value={state.wiring}
          />
          <WiringFigure output={state.output} wiring={state.wiring} />
          <Slider
            label={t("output")}
            max={DRAWN_OUTPUTS}
            min={1}
            onChange={(output) => dispatch({ type: "show-output", output: output - 1 })}
            value={state.output + 1}
          />
        </div>
        <div className="wiring-price">
          {SIZES.map((field) => (
            <Slider
              key={field}
              label={t(`size.${field}`)}
              max={RANGES[field].max}
              min={RANGES[field].min}
              onChange={(value) => dispatch({ type: "set", field, value })}
              text={t(`sizeText.${field}`, { value: state[field] })}
              value={state[field]}
            />
          ))}
          <p className="wiring-sum">
            {t("sum", {
              inputs: numbers.fixed(counts.inputs, 0),
              outputs: numbers.fixed(counts.outputs, 0),
            })}
          </p>
          <WiringLadder counts={counts} wiring={state.wiring} />
          <p role="status">
            {t(`formula.${state.wiring}`, {
              inputs: numbers.fixed(counts.inputs, 0),
              outputs: numbers.fixed(counts.outputs, 0),
              window: state.kernel * state.kernel,
              filters: state.filters,
              params: numbers.fixed(counts.params[state.wiring], 0),
            })}
          </p>
        </div>
      </div>
    </WidgetFrame>
  );
}
