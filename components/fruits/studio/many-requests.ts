import { ALL_PAIRS, COLOURS, type Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";
import { type StudioState, stepsOfMany } from "./studio.model";
import type { ManyRequest } from "./use-many-drawings";

/** Pictures on the way from one prompt to the other. */
export const WAYPOINTS = 7;

const MANY = { eta: 0, from: null, watch: "newest" } as const;

type Settings = Pick<StudioState, "seed" | "steps" | "sampler" | "guidance"> &
  Pick<DenoiseRequest, "network">;

/** All pairs of words, from the same noise, a fruit at a time. */
export function gridRequest({ network, seed, steps, sampler, guidance }: Settings): ManyRequest {
  const images = ALL_PAIRS.map((prompt) => ({ prompt, seed }));
  return { ...MANY, network, images, steps: stepsOfMany(steps), sampler, guidance, batch: COLOURS.length };
}

/** Pictures between two prompts, from the same noise. */
export function blendRequest(
  { network, seed, steps, sampler, guidance }: Settings,
  from: Prompt,
  to: Prompt,
): ManyRequest {
  const images = Array.from({ length: WAYPOINTS }, (_, index) => ({
    prompt: from,
    towards: { prompt: to, share: index / (WAYPOINTS - 1) },
    seed,
  }));
  return { ...MANY, network, images, steps: stepsOfMany(steps), sampler, guidance, batch: WAYPOINTS };
}
