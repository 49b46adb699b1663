"use client";

import { type Dispatch, useCallback, useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type Diffusion2dAction, type Diffusion2dState, percentAt } from "./diffusion-2d.model";
import { useWalk } from "./use-walk";

const ICONS = { play: "M8 5l11 7-11 7z", pause: "M8 5v14M16 5v14" } as const;

/** The way from noise to data, common to all samplers: play it, or go to a step. */
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
  const walk = useWalk(state.shown, show);
  const icon = walk.isPlaying ? "pause" : "play";
  const place = t("place", { step: frame, steps, time: numbers.fixed(time, 2) });
  return (
    <div className="diffusion-2d-time">
      <button
        aria-label={t(icon)}
        className="button button-primary"
        onClick={walk.toggle}
        title={t(icon)}
        type="button"
      >
        <svg aria-hidden="true" viewBox="0 0 24 24">
          <path d={ICONS[icon]} />
        </svg>
      </button>
      <label htmlFor={id}>{t("label")}</label>
      <input
        aria-valuetext={place}
        id={id}
        max={steps}
        min={0}
        onChange={(event) => {
          walk.stop();
          show(percentAt(event.currentTarget.valueAsNumber, steps));
        }}
        type="range"
        value={frame}
      />
      <output htmlFor={id}>{place}</output>
    </div>
  );
}
