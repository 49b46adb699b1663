"use client";

import { type Dispatch, useCallback } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Picture } from "@/components/plot/picture";
import { Slider } from "@/components/ui/slider";
import { Transport } from "@/components/widget/transport";
import { usePlayback } from "@/components/widget/use-playback";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { type ChainFrame, frameAt, stripSteps } from "./chain";
import { levelAt } from "./noise-level";
import type { StudioAction, StudioState } from "./studio.model";

/** Normal numbers hardly go further. */
const NOISE_REACH = 2.6;
const STRIP = 11;

/** The picture at one step, what the network takes it for and the noise it sees in it, and the way through all steps. */
export function ChainView(props: {
  readonly state: StudioState;
  readonly dispatch: Dispatch<StudioAction>;
  readonly frames: readonly ChainFrame[];
  readonly spec: UNetSpec;
  /** The words asked for, in the reader's language. */
  readonly words: string;
}) {
  const t = useTranslations("fruit-studio");
  const numbers = useNumbers();
  const { state, dispatch, frames, spec, words } = props;
  const { side } = spec;
  const { step, frame } = frameAt(frames, state.at);
  const level = levelAt(spec, step, state.steps);
  const values = { step, steps: state.steps, words };
  return (
    <section className="fruit-studio-chain">
      <div className="fruit-studio-trio">
        <figure data-role="now">
          <Picture label={t("now.label", values)} side={side} values={frame.x} />
          <figcaption>
            <b>{t("now.name")}</b>
            <span>{t("now.noise", { percent: numbers.percent(level.noise ** 2, 0) })}</span>
          </figcaption>
        </figure>
        <figure data-role="belief">
          <Picture label={t("belief.label", values)} side={side} values={frame.belief?.image ?? null} />
          <figcaption>
            <b>{t("belief.name")}</b>
            <span>{t(frame.belief ? "belief.text" : "belief.none")}</span>
          </figcaption>
        </figure>
        <figure data-role="noise">
          <Picture
            label={t("noise.label", values)}
            reach={NOISE_REACH}
            side={side}
            values={frame.belief?.noise ?? null}
          />
          <figcaption>
            <b>{t("noise.name")}</b>
            <span>{t(frame.belief ? "noise.text" : "belief.none")}</span>
          </figcaption>
        </figure>
      </div>
      <Walk dispatch={dispatch} state={state} step={step} />
      <Strip dispatch={dispatch} frames={frames} side={side} state={state} step={step} />
    </section>
  );
}

interface WalkProps {
  readonly state: StudioState;
  readonly dispatch: Dispatch<StudioAction>;
  /** The step shown. */
  readonly step: number;
}

/** Step by step, by hand or played. Steps that aren't computed yet are computed when one asks for them. */
function Walk({ state, dispatch, step }: WalkProps) {
  const t = useTranslations("fruit-studio");
  const { steps } = state;
  const goTo = useCallback((at: number) => dispatch({ type: "go-to", at }), [dispatch]);
  // The same function until another step is shown: frames that come from the worker meanwhile don't set the beat back.
  const advance = useCallback(() => goTo(step + 1), [goTo, step]);
  const playback = usePlayback({ canAdvance: step < steps, advance, restart: () => goTo(0) });
  return (
    <div className="fruit-studio-walk">
      <Transport
        label={(part) => t(`walk.${part}`)}
        onWalk={(walk) => {
          playback.stop();
          goTo({ first: 0, previous: step - 1, next: step + 1, last: steps }[walk]);
        }}
        playback={playback}
        progress={null}
        speedLabel={(speed) => t(`walk.speeds.${speed}`)}
        step={step}
        steps={steps + 1}
      />
      <Slider
        label={t("step")}
        max={steps}
        min={0}
        onChange={goTo}
        text={t("stepOf", { step, steps })}
        value={step}
      />
    </div>
  );
}

/** Some steps of the way in a row, to look at together and to go to. */
function Strip(props: WalkProps & { readonly frames: readonly ChainFrame[]; readonly side: number }) {
  const t = useTranslations("fruit-studio");
  const { state, dispatch, step, frames, side } = props;
  const stops = stripSteps(state.steps, STRIP);
  return (
    <ol className="fruit-studio-strip">
      {stops.map((stop) => (
        <li key={stop}>
          <button
            aria-current={stop === step ? "step" : undefined}
            aria-label={t("goTo", { step: stop })}
            onClick={() => dispatch({ type: "go-to", at: stop })}
            type="button"
          >
            <Picture label="" side={side} values={frames[stop]?.x ?? null} />
            <span aria-hidden="true">{stop}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
