/** A network that a studio lets draw. */

import { type FruitPair, HELD_OUT } from "@/lib/datasets/fruits/fruit-names";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import type { DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";

/** The same object as long as it is the same network: another one draws anew. */
export interface StudioNetwork {
  /** As the worker is asked for it; null while there is none to ask. */
  readonly network: DenoiseRequest["network"] | null;
  readonly spec: UNetSpec;
  /** Pairs that it has never seen in training. */
  readonly heldOut: readonly FruitPair[];
}

/** The one that ships. */
export const COURSE_NETWORK: StudioNetwork = { network: "fruits", spec: FRUIT_NETWORK, heldOut: HELD_OUT };
