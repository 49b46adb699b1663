import { initialParameters } from "@/lib/diffusion/unet/unet-parameters";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { createGaussian } from "@/lib/math/gaussian";

/** A network so small that a test can compute everything about it, with every part that a large one has. */
export const TINY_UNET: UNetSpec = {
  side: 8,
  colours: 3,
  patch: 2,
  channels: [8, 16],
  middleBlocks: 1,
  groups: 2,
  embedding: 6,
  timeWaves: 3,
  words: [6, 6],
};

/** Weights none of which is 0, so that all of them matter. */
export function tinyWeights(seed = 1): Float32Array {
  const gaussian = createGaussian(seed);
  return initialParameters(TINY_UNET, gaussian).map((value) => (value === 0 ? 0.05 * gaussian() : value));
}
