"use client";

import { useMemo } from "react";
import { useWidget, type WidgetHandle } from "@/components/widget/use-widget";
import { useWidgetStore } from "@/components/widget/widget-store-context";
import type { TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { type DigitTrainerAction, type DigitTrainerState, digitTrainerModel } from "./digit-trainer.model";
import type { DigitTrainerProps } from "./digit-trainer.props";
import { isEnough } from "./own-images";
import type { TrainerSession } from "./trainer-session";
import { type TrainerView, trainerView } from "./trainer-view";
import { settingsOf, trainingSpec } from "./training-spec";
import { useOwnImages } from "./use-own-images";
import { useTrainerSession, useTrainingView } from "./use-trainer-session";

/** Everything that the parts of the widget are given. */
export interface Trainer {
  readonly handle: WidgetHandle<DigitTrainerState, DigitTrainerAction>;
  readonly session: TrainerSession;
  readonly run: TrainingView;
  readonly view: TrainerView;
  /** There are too few drawings of the reader's to begin a run with them. */
  readonly lacksImages: boolean;
  /** Back to the first weights, with the settings shown. */
  readonly startOver: () => void;
  /** Changes the settings, goes back to the first weights and trains. */
  readonly restartWith: (action: DigitTrainerAction) => void;
  /** Begins from a moment that the reader brought along; the settings follow. */
  readonly adopt: (spec: TrainingSpec, state: TrainingState) => void;
}

/** The settings and the run of a widget, and what the reader can do to both. */
export function useTrainer(id: string, props: DigitTrainerProps): Trainer {
  const store = useWidgetStore();
  const handle = useWidget(digitTrainerModel, id, props);
  const { state, dispatch } = handle;
  const own = useOwnImages().set;
  const wanted = useMemo(() => trainingSpec(state, own), [state, own]);
  const session = useTrainerSession(wanted);
  const run = useTrainingView(session);
  const view = useMemo(() => trainerView(run, wanted), [run, wanted]);
  return {
    handle: {
      ...handle,
      reset() {
        handle.reset();
        // What the store gives back may differ from what the chapter wrote: the address can force the seed.
        const initial = store.get(id) as DigitTrainerState | undefined;
        session.reset(initial ? trainingSpec(initial, own) : wanted);
      },
    },
    session,
    run,
    view,
    lacksImages: state.data === "own" && !isEnough(own),
    startOver: () => session.reset(wanted),
    restartWith(action) {
      dispatch(action);
      session.reset(trainingSpec(digitTrainerModel.reducer(state, action), own));
      session.act("start");
    },
    adopt(spec, moment) {
      dispatch({ type: "change", settings: settingsOf(spec) });
      session.adopt(spec, moment);
    },
  };
}
