"use client";

import { type Dispatch, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { largestMagnitude } from "@/components/plot/map-pixels";
import { Slider } from "@/components/ui/slider";
import {
  type ConvDimsAction,
  type ConvDimsState,
  lineTaps,
  SIGNAL_CHOICES,
  SPACING,
  TAP_COUNTS,
} from "./conv-dims.model";
import { LINE_KERNEL_IDS } from "./dims-kernels";
import { LineChart } from "./line-chart";
import type { LineCell, LineView } from "./line-view";
import { PaddingPick, PickList } from "./pick-list";
import { SoundButtons } from "./sound-buttons";
import { TapsTable } from "./taps-table";

interface LineStageProps {
  readonly state: ConvDimsState;
  readonly view: LineView;
  readonly cell: LineCell;
  readonly dispatch: Dispatch<ConvDimsAction>;
}

/** A kernel that slides along a line: the signal above, the output below, the products beside. */
export function LineStage({ state, view, cell, dispatch }: LineStageProps) {
  return (
    <div className="conv-dims-stage">
      <LineCharts cell={cell} dispatch={dispatch} view={view} />
      <div className="conv-dims-panel">
        <LineChoices dispatch={dispatch} state={state} view={view} />
        <TapsTable cell={cell} onWeight={(index, weight) => dispatch({ type: "tap", index, weight })} />
      </div>
    </div>
  );
}

function LineCharts({ view, cell, dispatch }: Omit<LineStageProps, "state">) {
  const t = useTranslations("conv-dims.line");
  const numbers = useNumbers();
  const { input, output, offset } = view;
  const outputLimit = useMemo(() => largestMagnitude(output), [output]);
  const middle = cell.taps[(cell.taps.length - 1) / 2]?.column ?? 0;
  const look = (place: number) => dispatch({ type: "look-line", at: place - offset });
  const draw = (index: number, value: number) => dispatch({ type: "draw", index, value });
  const tall = view.isSound ? 1 : Math.max(1, largestMagnitude(input));
  return (
    <div className="conv-dims-charts">
      <LineChart
        label={t(view.isSound ? "soundLabel" : "seriesLabel", {
          place: middle + 1,
          value: numbers.fixed(input[middle] ?? 0, 2),
        })}
        limit={tall}
        marks={cell.taps.filter(({ isInside }) => isInside).map(({ column }) => column)}
        offset={0}
        onPoint={(place, share, isHeld) => {
          if (isHeld && !view.isSound) draw(place, share * tall);
          look(place);
        }}
        onStep={(sideways, up) => {
          if (up !== 0 && !view.isSound) draw(middle, (input[middle] ?? 0) + 0.1 * up);
          if (sideways !== 0) look(middle + sideways);
        }}
        places={input.length}
        title={t(view.isSound ? "soundInput" : "seriesInput")}
        tone="input"
        values={input}
      />
      <LineChart
        label={t("outputLabel", { at: cell.at + 1, value: numbers.fixed(cell.sum, 2) })}
        limit={outputLimit}
        marks={[middle]}
        offset={offset}
        onPoint={look}
        onStep={(sideways) => look(middle + sideways)}
        places={input.length}
        title={t("output", { limit: numbers.short(outputLimit, 2) })}
        tone="output"
        values={output}
      />
      {view.isSound ? <SoundButtons after={output} before={input} /> : null}
    </div>
  );
}

function LineChoices({ state, view, dispatch }: Omit<LineStageProps, "cell">) {
  const t = useTranslations("conv-dims");
  return (
    <div className="conv-dims-choices">
      <PickList
        label={t("signal")}
        onPick={(signal) => dispatch({ type: "signal", signal })}
        options={SIGNAL_CHOICES.map((value) => ({ value, label: t(`signals.${value}`) }))}
        value={state.signal}
      />
      <PickList
        label={t("kernel")}
        onPick={(kernel) => {
          if (kernel !== "own") dispatch({ type: "line-kernel", kernel });
        }}
        options={[
          ...LINE_KERNEL_IDS.map((value) => ({ value, label: t(`lineKernels.${value}`) })),
          ...(state.lineKernel === "own" ? [{ value: "own" as const, label: t("own") }] : []),
        ]}
        value={state.lineKernel}
      />
      <PaddingPick onPick={(padding) => dispatch({ type: "padding", padding })} value={state.padding} />
      <Slider
        label={t("tapCount")}
        max={TAP_COUNTS.length - 1}
        min={0}
        onChange={(choice) => dispatch({ type: "tap-count", count: TAP_COUNTS[choice] ?? 3 })}
        text={String(lineTaps(state).length)}
        value={(TAP_COUNTS as readonly number[]).indexOf(lineTaps(state).length)}
      />
      {view.isSound ? (
        <Slider
          label={t("spacing")}
          max={SPACING.max}
          min={SPACING.min}
          onChange={(spacing) => dispatch({ type: "spacing", spacing })}
          text={t("spacingText", { spacing: state.spacing, milliseconds: state.spacing / 8 })}
          value={state.spacing}
        />
      ) : null}
    </div>
  );
}
