"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { Segmented } from "@/components/ui/segmented";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";
import { ChainRoom } from "./chain-room";
import { fruitStudioModel, promptView, textIn, VIEWS } from "./fruit-studio.model";
import type { FruitStudioProps } from "./fruit-studio.props";
import { blendRequest, gridRequest } from "./many-requests";
import { BlendRoom, GridRoom } from "./many-room";
import { Settings } from "./settings";
import { useChain } from "./use-chain";
import { useGallery } from "./use-gallery";
import { useManyDrawings } from "./use-many-drawings";
import { Words } from "./words";

const { side, colours } = FRUIT_NETWORK;

/** Text to image: words and noise go in, and the noise is taken away step by step. */
export function FruitStudio({ id, props }: WidgetViewProps<FruitStudioProps>) {
  const t = useTranslations("fruit-studio");
  const locale = useLocale();
  const handle = useWidget(fruitStudioModel, id, props);
  const { state, dispatch } = handle;
  const { view, seed, steps, sampler, guidance } = state;
  const prompt = useMemo(() => promptView(state.text), [state.text]);
  const second = useMemo(() => promptView(state.text2), [state.text2]);
  const noise = useMemo(() => gaussianArray(side * side * colours, createGaussian(seed)), [seed]);
  const chain = useChain(id, state, prompt);
  const gallery = useGallery(state.text, seed, chain);
  const settings = useMemo(() => ({ seed, steps, sampler, guidance }), [seed, steps, sampler, guidance]);
  const grid = useManyDrawings(
    `${id}/grid`,
    useMemo(() => gridRequest(settings), [settings]),
  );
  const way = useMemo(
    () => (prompt.prompt && second.prompt ? blendRequest(settings, prompt.prompt, second.prompt) : null),
    [settings, prompt.prompt, second.prompt],
  );
  const blend = useManyDrawings(`${id}/blend`, way);
  const shown = { chain, grid, blend }[view];

  return (
    <WidgetFrame
      backend={shown.backend}
      handle={handle}
      id={id}
      name={fruitStudioModel.name}
      problem={
        shown.failure === null ? undefined : <RunProblem onRetry={shown.retry} reason={shown.failure} />
      }
      status={shown.status === "stopped" ? "idle" : shown.status}
      title={t("title")}
    >
      <div className="fruit-studio" data-view={view}>
        <div className="fruit-studio-side">
          <Segmented
            hasHiddenLabel
            label={t("views.label")}
            onChange={(next) => dispatch({ type: "choose-view", view: next })}
            options={VIEWS.map((one) => ({ value: one, label: t(`views.${one}`) }))}
            value={view}
          />
          <Words dispatch={dispatch} prompt={prompt} second={second} state={state} />
        </div>
        <div className="fruit-studio-main">
          {view === "chain" ? (
            <ChainRoom
              dispatch={dispatch}
              drawing={chain}
              gallery={gallery}
              noise={noise}
              prompt={prompt}
              side={side}
              state={state}
            />
          ) : null}
          {view === "grid" ? <GridRoom dispatch={dispatch} many={grid} side={side} state={state} /> : null}
          {view === "blend" ? (
            <BlendRoom
              from={textIn(state.text, locale)}
              many={blend}
              side={side}
              to={textIn(state.text2, locale)}
            />
          ) : null}
        </div>
        <Settings dispatch={dispatch} state={state} />
      </div>
    </WidgetFrame>
  );
}
