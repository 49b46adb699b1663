"use client";

import { type Dispatch, useCallback } from "react";
import { Studio } from "@/components/fruits/studio/studio";
import type { StudioAction } from "@/components/fruits/studio/studio.model";
import type { FruitRunView } from "@/lib/tf/diffusion/fruit-run";
import type { FruitTrainerAction, FruitTrainerState } from "./fruit-trainer.model";
import { TakenBar } from "./taken-bar";
import type { AskedNetwork } from "./use-asked-network";
import { VerdictRoom } from "./verdict-room";

/** The trained network at work: in its studio, or before the judge of colours. */
export function AskRoom(props: {
  readonly state: FruitTrainerState;
  readonly dispatch: Dispatch<FruitTrainerAction>;
  readonly run: FruitRunView;
  readonly asked: AskedNetwork;
}) {
  const { state, dispatch, run, asked } = props;
  const ask = useCallback((action: StudioAction) => dispatch({ type: "ask", action }), [dispatch]);
  return (
    <div className="fruit-trainer-ask">
      <TakenBar asked={asked} run={run} />
      {asked.taken === null ? null : state.room === "verdict" ? (
        <VerdictRoom asked={asked} />
      ) : (
        <Studio dispatch={ask} network={asked.network} state={state.studio} studio={asked.studio} />
      )}
    </div>
  );
}
