"use client";

import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { LayerList } from "./layer-list";
import { layersOf, receptiveFieldModel } from "./receptive-field.model";
import type { ReceptiveFieldProps } from "./receptive-field.props";
import { SideView } from "./side-view";
import { SquaresView } from "./squares-view";
import { LevelTable, StackFacts } from "./stack-facts";
import { RANGES } from "./stack-ranges";
import { chosenPlace, type Level, stackLevels } from "./stack-view";

/** A stack of layers: which cells of the input one output cell sees, level by level, and what the stack costs. */
export function ReceptiveField({ id, props }: WidgetViewProps<ReceptiveFieldProps>) {
  const t = useTranslations("receptive-field");
  const handle = useWidget(receptiveFieldModel, id, props);
  const { state, dispatch } = handle;
  const isAlive = useIsAlive();
  const layers = layersOf(state);
  const stack = stackLevels({ ...state, layers });
  const { levels } = stack;
  const top = levels.at(-1) as Level; // the input at least
  const place = { row: chosenPlace(state.row, top.cells), column: chosenPlace(state.column, top.cells) };
  useMeasures(id, state, stack.problem ? null : { "field-side": top.field.size, "output-side": top.cells });
  const drawing = { levels, ...place, dispatch };
  return (
    <WidgetFrame
      handle={handle}
      id={id}
      name="receptive-field"
      status={isAlive ? "done" : "idle"}
      title={t("title")}
    >
      <div className="field-stack">
        <div className="field-figure">
          {state.view === "side" ? <SideView {...drawing} /> : <SquaresView {...drawing} />}
          <StackFacts {...drawing} />
          <div className="field-choices">
            <Slider
              label={t("input")}
              max={RANGES.input.max}
              min={RANGES.input.min}
              onChange={(value) => dispatch({ type: "set-input", value })}
              value={state.input}
            />
            <Segmented
              label={t("padding")}
              onChange={(padding) => dispatch({ type: "set-padding", padding })}
              options={(["valid", "same"] as const).map((value) => ({
                value,
                label: t(`paddings.${value}`),
              }))}
              value={state.padding}
            />
            <Segmented
              label={t("view")}
              onChange={(view) => dispatch({ type: "set-view", view })}
              options={(["side", "squares"] as const).map((value) => ({ value, label: t(`views.${value}`) }))}
              value={state.view}
            />
          </div>
        </div>
        <LayerList dispatch={dispatch} layers={layers} stack={stack} />
        <LevelTable levels={levels} />
      </div>
    </WidgetFrame>
  );
}
