"use client";

import type { Dispatch } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { ChainRoom } from "./chain-room";
import { BlendRoom, GridRoom } from "./many-room";
import { Settings } from "./settings";
import { type StudioAction, type StudioState, textIn, VIEWS } from "./studio.model";
import type { StudioNetwork } from "./studio-network";
import type { useStudio } from "./use-studio";
import { Words } from "./words";

/** Words and noise go in, and the noise is taken away step by step: a chain, all pairs, or a way between two. */
export function Studio(props: {
  readonly state: StudioState;
  readonly dispatch: Dispatch<StudioAction>;
  readonly network: StudioNetwork;
  readonly studio: ReturnType<typeof useStudio>;
}) {
  const t = useTranslations("fruit-studio");
  const locale = useLocale();
  const { state, dispatch, network, studio } = props;
  const { view } = state;
  return (
    <div className="fruit-studio" data-view={view}>
      <div className="fruit-studio-side">
        <Segmented
          hasHiddenLabel
          label={t("views.label")}
          onChange={(next) => dispatch({ type: "choose-view", view: next })}
          options={VIEWS.map((one) => ({ value: one, label: t(`views.${one}`) }))}
          value={view}
        />
        <Words dispatch={dispatch} prompt={studio.prompt} second={studio.second} state={state} />
      </div>
      <div className="fruit-studio-main">
        {view === "chain" ? (
          <ChainRoom
            dispatch={dispatch}
            drawing={studio.chain}
            gallery={studio.gallery}
            network={network}
            noise={studio.noise}
            prompt={studio.prompt}
            state={state}
          />
        ) : null}
        {view === "grid" ? (
          <GridRoom dispatch={dispatch} many={studio.grid} network={network} state={state} />
        ) : null}
        {view === "blend" ? (
          <BlendRoom
            from={textIn(state.text, locale)}
            many={studio.blend}
            side={network.spec.side}
            to={textIn(state.text2, locale)}
          />
        ) : null}
      </div>
      <Settings dispatch={dispatch} state={state} />
    </div>
  );
}
