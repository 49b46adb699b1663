import { digitTrainerModel } from "@/components/widgets/digit-trainer/digit-trainer.model";
import { TrainerSession } from "@/components/widgets/digit-trainer/trainer-session";
import { trainerView } from "@/components/widgets/digit-trainer/trainer-view";
import type { Trainer } from "@/components/widgets/digit-trainer/use-trainer";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { FakeRun } from "./fake-run";

/** What the parts of the widget are given, for a run that stands still. */
export function fakeTrainer(run: TrainingView, wanted: TrainingSpec): Trainer {
  const nothing = () => undefined;
  const state = digitTrainerModel.init({});
  return {
    handle: { state, dispatch: nothing, reset: nothing, isSharedStateBroken: false },
    session: new TrainerSession((spec) => new FakeRun(spec), wanted),
    run,
    view: trainerView(run, wanted),
    lacksImages: false,
    startOver: nothing,
    restartWith: nothing,
    adopt: nothing,
  };
}
