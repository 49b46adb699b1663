import type { DigitTrainerState } from "@/components/widgets/digit-trainer/digit-trainer.model";
import { trainingSpec } from "@/components/widgets/digit-trainer/training-spec";
import { network } from "@/lib/nn/network";

/** Parameters of the network that the settings ask for. */
export function trainingNetworkParams(state: DigitTrainerState): number {
  const { layers, inputShape } = trainingSpec(state).network;
  return network(layers, inputShape).totals.params;
}
