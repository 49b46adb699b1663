"use client";

import { type Dispatch, useCallback, useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Transport } from "@/components/widget/transport";
import { type Diffusion2dAction, type Diffusion2dState, frameAfter, percentAt } from "./diffusion-2d.model";
import { useWalk } from "./use-walk";

/** The way from noise to data, common to all samplers: play it, walk it, or go to a time at once. */
export function TimeBar(props: {
  readonly state: Diffusion2dState;
  readonly dispatch: Dispatch<Diffusion2dAction>;
  readonly frame: number;
  /** Steps of the way that is drawn. */
  readonly steps: number;
  /** The time at this frame, from 1 (noise) to 0. */
  readonly time: number;
}) {
  const t = useTranslations("diffusion-2d.time");
  const numbers = useNumbers();
  const id = useId();
  const { state, dispatch, frame, steps, time } = props;
  const show = useCallback((shown: number) => dispatch({ type: "change", settings: { shown } }), [dispatch]);
  const playback = useWalk(state.shown, show);
  const goTo = (to: number) => {
    playback.stop();
    show(percentAt(to, steps));
  };
  const place = t("place", { step: frame, steps, time: numbers.fixed(time, 2) });
  return (
    <div className="diffusion-2d-time-place">
      <div className="diffusion-2d-time">
        <Transport
          labels={{
            first: t("first"),
            previous: t("previous"),
            play: t("play"),
            pause: t("pause"),
            next: t("next"),
            last: t("last"),
            speed: t("speed"),
          }}
          onWalk={(walk) => goTo(frameAfter(walk, frame, steps))}
          playback={playback}
          progress={null}
          speedLabel={(speed) => t(`speeds.${speed}`)}
          step={frame}
          steps={steps + 1}
        />
        <div className="diffusion-2d-slide">
          <label htmlFor={id}>{t("label")}</label>
          <input
            aria-valuetext={place}
            id={id}
            max={steps}
            min={0}
            onChange={(event) => goTo(event.currentTarget.valueAsNumber)}
            type="range"
            value={frame}
          />
          <output htmlFor={id}>{place}</output>
        </div>
      </div>
    </div>
  );
}
