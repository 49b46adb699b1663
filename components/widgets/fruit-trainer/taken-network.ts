/** A copy of the network that a run trains, to be asked for pictures while the run goes on. */

import type { StudioNetwork } from "@/components/fruits/studio/studio-network";
import { fruitNetwork } from "@/lib/diffusion/unet/fruit-networks";
import type { FruitTrainingSpec, FruitTrainingState } from "@/lib/tf/diffusion/diffusion-protocol";

export interface TakenNetwork {
  readonly studio: StudioNetwork;
  /** What it had learnt from when it was taken. */
  readonly step: number;
  readonly images: number;
}

/** The network of a run where it stands: the running mean of its weights, which draws the samples too. */
export function takenNetwork(
  { network, heldOut }: FruitTrainingSpec,
  { mean, step, images }: FruitTrainingState,
): TakenNetwork {
  const spec = fruitNetwork(network);
  return { studio: { network: { spec, weights: mean }, spec, heldOut }, step, images };
}

/** What a studio has before a network was taken: the size and the pairs of the run, and none to ask. */
export function untaken({ network, heldOut }: FruitTrainingSpec): StudioNetwork {
  return { network: null, spec: fruitNetwork(network), heldOut };
}
