"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { isUnderWay } from "@/components/compute/use-denoise";
import { BlendView } from "./blend-view";
import { GridView } from "./grid-view";
import { WAYPOINTS } from "./many-requests";
import { type StudioAction, type StudioState, stepsOfMany } from "./studio.model";
import type { StudioNetwork } from "./studio-network";
import type { useManyDrawings } from "./use-many-drawings";

type Many = ReturnType<typeof useManyDrawings>;

/** All pairs of words, from the same noise. */
export function GridRoom(props: {
  readonly many: Many;
  readonly state: StudioState;
  readonly dispatch: Dispatch<StudioAction>;
  readonly network: StudioNetwork;
}) {
  const t = useTranslations("fruit-studio");
  const { many, state, dispatch, network } = props;
  return (
    <>
      <Start many={many} name={t("grid.draw")} text={t("grid.text", { steps: stepsOfMany(state.steps) })} />
      <GridView
        onWatch={(text) => {
          many.stop();
          dispatch({ type: "watch", text });
        }}
        network={network}
        pictures={many.pictures}
      />
    </>
  );
}

/** The way from one prompt to another. */
export function BlendRoom(props: {
  readonly many: Many;
  readonly side: number;
  readonly from: string;
  readonly to: string;
}) {
  const t = useTranslations("fruit-studio");
  const { many, side, from, to } = props;
  const pictures = Array.from({ length: WAYPOINTS }, (_, index) => many.pictures[index] ?? null);
  return (
    <>
      <Start many={many} name={t("blend.draw")} text={t("blend.text")} />
      <BlendView from={from} pictures={pictures} side={side} to={to} />
    </>
  );
}

/** Starts or stops the drawing of many pictures, and says how far it is. */
function Start(props: { readonly name: string; readonly text: string; readonly many: Many }) {
  const t = useTranslations("fruit-studio");
  const { many, name, text } = props;
  const isRunning = isUnderWay(many.status);
  const act = () => {
    if (isRunning) many.stop();
    else many.start();
  };
  return (
    <div className="fruit-studio-run">
      <button
        aria-disabled={!many.canStart}
        className={isRunning ? "button" : "button button-primary"}
        onClick={many.canStart ? act : undefined}
        type="button"
      >
        {isRunning ? t("stop") : name}
      </button>
      <p role="status">{many.canStart ? <Progress many={many} rest={text} /> : t("unreadable")}</p>
    </div>
  );
}

function Progress({ many, rest }: { readonly many: Many; readonly rest: string }) {
  const t = useTranslations("fruit-studio");
  if (!isUnderWay(many.status)) return rest;
  return many.status === "loading" ? t("loading") : t("many", { step: many.step, steps: many.steps });
}
