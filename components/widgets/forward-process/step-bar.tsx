"use client";

import { type Dispatch, useCallback } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Slider } from "@/components/ui/slider";
import { Transport } from "@/components/widget/transport";
import { usePlayback } from "@/components/widget/use-playback";
import type { ForwardProcessAction } from "./forward-process.model";
import { LAST_STEP, STOPS, stopOf, walkedStep } from "./forward-schedule";

/** How far the noising has gone: a slider for each single step, and a film of every 25th. */
export function StepBar(props: { readonly step: number; readonly dispatch: Dispatch<ForwardProcessAction> }) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  const { step, dispatch } = props;
  const advance = useCallback(
    () => dispatch({ type: "set-step", step: walkedStep(step, "next") }),
    [dispatch, step],
  );
  const restart = useCallback(() => dispatch({ type: "set-step", step: 0 }), [dispatch]);
  const playback = usePlayback({ canAdvance: step < LAST_STEP, advance, restart });
  return (
    <div className="forward-steps">
      <Slider
        label={t("step")}
        max={LAST_STEP}
        min={0}
        onChange={(value) => {
          playback.stop();
          dispatch({ type: "set-step", step: value });
        }}
        text={t("stepOf", { step: numbers.fixed(step, 0), last: numbers.fixed(LAST_STEP, 0) })}
        value={step}
      />
      <Transport
        label={(part) => t(`walk.${part}`)}
        onWalk={(walk) => {
          playback.stop();
          dispatch({ type: "set-step", step: walkedStep(step, walk) });
        }}
        playback={playback}
        progress={null}
        speedLabel={(speed) => t(`walk.speeds.${speed}`)}
        step={stopOf(step)}
        steps={STOPS}
      />
    </div>
  );
}
