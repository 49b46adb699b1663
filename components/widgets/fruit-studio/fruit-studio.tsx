"use client";

import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { useDenoise } from "@/components/compute/use-denoise";
import { Segmented } from "@/components/ui/segmented";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";
import type { DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";
import { ChainRoom } from "./chain-room";
import { fruitStudioModel, promptView, VIEWS } from "./fruit-studio.model";
import type { FruitStudioProps } from "./fruit-studio.props";
import { BlendRoom, GridRoom } from "./many-room";
import { PromptBar } from "./prompt-bar";
import { Settings } from "./settings";
import { useGallery } from "./use-gallery";
import { useSettled } from "./use-settled";

const { side, colours } = FRUIT_NETWORK;
const CHAIN = { network: "fruits", eta: 0, from: null, watch: "all" } as const;
/** A text that is being typed is drawn once the reader has stopped for so long, in milliseconds. */
const TYPING_MS = 400;

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
  const isAsked = useOnce(state.at > 0);
  const fruit = prompt.prompt?.fruit;
  const colour = prompt.prompt?.colour;
  const wanted = useMemo<DenoiseRequest | null>(
    () =>
      !isAsked || fruit === undefined || colour === undefined
        ? null
        : { ...CHAIN, images: [{ prompt: { fruit, colour }, seed }], steps, sampler, guidance },
    [isAsked, fruit, colour, seed, steps, sampler, guidance],
  );
  const drawing = useDenoise({
    key: `${id}/denoise`,
    request: useSettled(wanted, TYPING_MS, view !== "chain"),
  });
  const gallery = useGallery(state.text, seed, drawing);

  return (
    <WidgetFrame
      backend={drawing.backend}
      handle={handle}
      id={id}
      name={fruitStudioModel.name}
      problem={
        drawing.failure === null ? undefined : <RunProblem onRetry={drawing.retry} reason={drawing.failure} />
      }
      status={drawing.status === "stopped" ? "idle" : drawing.status}
      title={t("title")}
    >
      <div className="fruit-studio" data-view={view}>
        <div className="fruit-studio-side">
          <Segmented
            label={t("views.label")}
            onChange={(next) => dispatch({ type: "choose-view", view: next })}
            options={VIEWS.map((one) => ({ value: one, label: t(`views.${one}`) }))}
            value={view}
          />
          {view === "grid" ? null : (
            <PromptBar
              label={t("prompt")}
              onPick={({ fruit: picked, colour: paint }) => {
                if (picked) dispatch({ type: "choose-fruit", fruit: picked, locale });
                if (paint) dispatch({ type: "choose-colour", colour: paint, locale });
              }}
              onWrite={(text) => dispatch({ type: "write", text })}
              text={state.text}
              view={prompt}
            />
          )}
          {view === "blend" ? (
            <PromptBar
              label={t("prompt2")}
              onWrite={(text) => dispatch({ type: "write-second", text })}
              text={state.text2}
              view={second}
            />
          ) : null}
        </div>
        <div className="fruit-studio-main">
          {view === "chain" ? (
            <ChainRoom
              dispatch={dispatch}
              drawing={drawing}
              gallery={gallery}
              noise={noise}
              prompt={prompt}
              side={side}
              state={state}
            />
          ) : view === "grid" ? (
            <GridRoom dispatch={dispatch} id={id} side={side} state={state} />
          ) : (
            <BlendRoom dispatch={dispatch} from={prompt} id={id} side={side} state={state} to={second} />
          )}
        </div>
        <Settings dispatch={dispatch} state={state} />
      </div>
    </WidgetFrame>
  );
}

/** True from the first time on that something is: a reader who goes back to the noise keeps the chain. */
function useOnce(is: boolean): boolean {
  const [was, setWas] = useState(is);
  if (is && !was) setWas(true);
  return is || was;
}
