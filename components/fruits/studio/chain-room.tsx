"use client";

import { type Dispatch, useMemo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { isUnderWay, type useDenoise } from "@/components/compute/use-denoise";
import { useNumbers } from "@/components/i18n/use-numbers";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { chainFrames } from "./chain";
import { ChainView } from "./chain-view";
import { Gallery } from "./gallery";
import { networkRuns, type PromptView, type StudioAction, type StudioState } from "./studio.model";
import type { StudioNetwork } from "./studio-network";
import type { GalleryPicture } from "./use-gallery";

/** One picture, from its noise on. */
export function ChainRoom(props: {
  readonly state: StudioState;
  readonly dispatch: Dispatch<StudioAction>;
  readonly prompt: PromptView;
  readonly drawing: ReturnType<typeof useDenoise>;
  readonly noise: Float32Array;
  readonly gallery: readonly GalleryPicture[];
  readonly network: StudioNetwork;
}) {
  const { state, dispatch, prompt, drawing, noise, network } = props;
  const { spec } = network;
  const locale = useLocale();
  const words = prompt.prompt === null ? state.text : promptWords(prompt.prompt, locale);
  const frames = useMemo(
    () => chainFrames(spec, noise, drawing.frames, state.steps),
    [spec, noise, drawing.frames, state.steps],
  );
  return (
    <>
      <Run {...props} words={words} />
      <ChainView dispatch={dispatch} frames={frames} spec={spec} state={state} words={words} />
      <Gallery dispatch={dispatch} pictures={props.gallery} side={spec.side} text={state.text} />
    </>
  );
}

/** Starts, stops, and says where it stands. */
function Run(props: {
  readonly state: StudioState;
  readonly dispatch: Dispatch<StudioAction>;
  readonly prompt: PromptView;
  readonly drawing: ReturnType<typeof useDenoise>;
  readonly words: string;
}) {
  const t = useTranslations("fruit-studio");
  const { dispatch, prompt, drawing } = props;
  return (
    <div className="fruit-studio-run">
      {isUnderWay(drawing.status) ? (
        <button className="button" onClick={drawing.stop} type="button">
          {t("stop")}
        </button>
      ) : (
        <button
          aria-disabled={prompt.prompt === null}
          className="button button-primary"
          onClick={() => {
            if (prompt.prompt === null) return;
            if (drawing.status === "stopped" || drawing.status === "failed") drawing.retry();
            dispatch({ type: "denoise" });
          }}
          type="button"
        >
          {t("denoise")}
        </button>
      )}
      <p aria-live="polite">
        <Said {...props} />
      </p>
    </div>
  );
}

function Said(props: {
  readonly state: StudioState;
  readonly prompt: PromptView;
  readonly drawing: ReturnType<typeof useDenoise>;
  readonly words: string;
}) {
  const t = useTranslations("fruit-studio");
  const numbers = useNumbers();
  const { state, prompt, drawing, words } = props;
  const step = Math.max(drawing.frames.length - 1, 0);
  if (prompt.prompt === null) return t("unreadable");
  if (drawing.status === "loading") return t("loading");
  if (drawing.status === "running") return t("progress", { step, steps: state.steps });
  if (drawing.status === "stopped") return t("stopped", { step });
  if (drawing.status !== "done" || drawing.elapsedMs === null) return t("rest", { seed: state.seed });
  const seconds = numbers.fixed(drawing.elapsedMs / 1000, 1);
  return t("done", { words, seconds, count: networkRuns(state) });
}
