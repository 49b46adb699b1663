"use client";

import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useMeasures } from "@/components/widget/use-measures";
import type { DigitTrainerProps } from "./digit-trainer.props";
import { TrainerDesk } from "./trainer-desk";
import { accuracyAfterOnePass } from "./trainer-view";
import { useModelFile } from "./use-model-file";
import { usePublishNetwork } from "./use-publish-network";
import { useTrainer } from "./use-trainer";

/** The reader of digits, trained from random weights while one watches: curves, kernels, and a way back in time. */
export function DigitTrainer({ id, props }: WidgetViewProps<DigitTrainerProps>) {
  const trainer = useTrainer(id, props);
  const file = useModelFile(trainer);
  usePublishNetwork(trainer);
  // Of the network that the settings ask for, and no other.
  const share = trainer.view.isChangePending ? null : accuracyAfterOnePass(trainer.run);
  useMeasures(id, trainer.handle.state, share === null ? null : { "one-pass-accuracy": 100 * share });
  const status = useIsAlive() ? trainer.view.status : "loading";
  return <TrainerDesk file={file} id={id} status={status} trainer={trainer} />;
}
