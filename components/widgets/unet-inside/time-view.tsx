"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { UNetLookView } from "@/components/compute/use-unet-look";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type Axis, axisFromZero } from "@/components/plot/axis";
import { LineChart } from "@/components/plot/line-chart";
import { Slider } from "@/components/ui/slider";
import type { InsideViewProps } from "./inside-view";
import { chosenNorm, NormPicker } from "./norm-picker";
import { type ChannelCurve, channelCurve, type TimeTuning, timeTuning } from "./time-tuning";
import { ToldWords } from "./told-controls";
import { TuningSheetView } from "./tuning-sheet";

const TIME: Axis = { ...axisFromZero(1, 1, 4), ticks: [0, 0.25, 0.5, 0.75, 1] };

interface TimeViewProps extends InsideViewProps {
  readonly look: UNetLookView<"tuning">;
}

/** How the time tunes the maps of a block: by what each is multiplied, and by how much it is shifted. */
export function TimeView(props: TimeViewProps) {
  const { state, dispatch, look } = props;
  const t = useTranslations("unet-inside");
  const name = chosenNorm(state);
  const tuned = look.answer?.reply.norms.find(({ norm }) => norm === name);
  const tuning = useMemo(() => (tuned ? timeTuning(tuned) : null), [tuned]);
  const curve = useMemo(
    () => (tuning ? channelCurve(tuning, state.map, state.time) : null),
    [tuning, state.map, state.time],
  );
  return (
    <div className="unet-time">
      <div className="unet-side">
        <ToldWords {...props} />
        <p className="unet-does">{t("tuning.text")}</p>
        {tuning && curve ? (
          <Slider
            label={t("tuning.channel")}
            max={tuning.channels}
            min={1}
            onChange={(number) => dispatch({ type: "choose-map", map: number - 1 })}
            value={Math.min(state.map + 1, tuning.channels)}
          />
        ) : null}
      </div>
      <div className="unet-main">
        <NormPicker {...props} />
        {tuning && curve ? (
          <Tuned curve={curve} tuning={tuning} view={props} />
        ) : (
          <p className="unet-wait" role="status">
            {look.status === "failed" ? "" : t("loading")}
          </p>
        )}
      </div>
    </div>
  );
}

function Tuned(props: {
  readonly view: TimeViewProps;
  readonly tuning: TimeTuning;
  readonly curve: ChannelCurve;
}) {
  const t = useTranslations("unet-inside.tuning");
  const numbers = useNumbers();
  const { view, tuning, curve } = props;
  const { state, dispatch } = view;
  const said = {
    number: Math.min(state.map + 1, tuning.channels),
    time: numbers.fixed(state.time, 2),
    factor: numbers.fixed(curve.now.factor, 2),
    shift: numbers.fixed(curve.now.shift, 2),
  };
  const sheet = {
    tuning,
    row: curve.row,
    time: state.time,
    onPoint: ({ channel, time }: { readonly channel: number; readonly time: number }) => {
      dispatch({ type: "choose-map", map: channel });
      dispatch({ type: "set-time", time });
    },
  };
  return (
    <>
      <div className="unet-sheets">
        <TuningSheetView {...sheet} name={t("scales")} sheet={tuning.scales} />
        <TuningSheetView {...sheet} name={t("shifts")} sheet={tuning.shifts} />
      </div>
      <p className="unet-now" role="status">
        {t("now", said)}
      </p>
      <LineChart
        cursor={state.time}
        series={[
          { id: "factor", name: t("factor"), look: "line", tone: "kernel", dash: "A", points: curve.factors },
          { id: "shift", name: t("shift"), look: "line", tone: "noise", dash: "B", points: curve.shifts },
        ]}
        summary={t("now", said)}
        title={t("chart", said)}
        writeX={(value) => numbers.short(value)}
        writeY={(value) => numbers.short(value)}
        x={TIME}
        xTitle={t("axis")}
        y={curve.axis}
      />
    </>
  );
}
