"use client";

import type { Dispatch } from "react";
import type { FruitTrainingSpec } from "@/lib/tf/diffusion/diffusion-protocol";
import { FilePanel } from "./file-panel";
import { type FruitTrainerAction, type FruitTrainerState, sampleOrderOf } from "./fruit-trainer.model";
import { HeldOutGrid } from "./held-out-grid";
import { LossCurve } from "./loss-curve";
import { Samples } from "./samples";
import { Settings } from "./settings";
import { sampleViews, type TrainerView } from "./trainer-view";
import type { FruitRunHandle } from "./use-fruit-run";
import { useRunFile } from "./use-run-file";

/** How the network learns: what it draws by itself, its loss, what the next run is, and its file. */
export function LearnRoom(props: {
  readonly id: string;
  readonly state: FruitTrainerState;
  readonly dispatch: Dispatch<FruitTrainerAction>;
  readonly run: FruitRunHandle;
  readonly view: TrainerView;
  readonly wanted: FruitTrainingSpec;
}) {
  const { id, state, dispatch, run, view, wanted } = props;
  // Before the first step, the samples are those of the run that the settings ask for.
  const shown = view.hasBegun ? run.view : { ...run.view, spec: wanted };
  const order = run.view.samples?.order ?? sampleOrderOf(shown.spec);
  const file = useRunFile(run, (kept) => {
    dispatch({ type: "adopt", spec: kept.spec });
    run.adopt(kept.spec, kept.state);
  });
  return (
    <>
      <Samples samples={sampleViews(shown, order)} seen={run.view.samples?.images ?? null} />
      <div className="fruit-trainer-curve">
        <LossCurve curve={view.curve} />
      </div>
      <div className="fruit-trainer-choices">
        <Settings dispatch={dispatch} state={state} />
        <HeldOutGrid dispatch={dispatch} id={id} state={state} />
      </div>
      <FilePanel canSave={run.view.step > 0} file={file} id={id} images={run.view.images} />
    </>
  );
}
