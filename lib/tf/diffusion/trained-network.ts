import { FRUIT_NETWORK, SMALL_FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import type { FruitTrainingSpec } from "./diffusion-protocol";

/** The network that a run trains. */
export function trainedNetwork({ network }: Pick<FruitTrainingSpec, "network">): UNetSpec {
  return network === "full" ? FRUIT_NETWORK : SMALL_FRUIT_NETWORK;
}
