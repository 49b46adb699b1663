/** What a state asks of the worker. */

import type { DenoisePointsRequest } from "@/lib/tf/points/points-protocol";
import { type Diffusion2dState, wantedOf } from "./diffusion-2d.model";
import { FIELD_GRID } from "./plane";

/** Points that each sampler draws; fewer while a network trains, the first ones of them. */
const COUNT = 400;
const LIVE_COUNT = 160;

/** The points that a state asks for, from a network. */
export function denoiseRequest(
  state: Pick<Diffusion2dState, "samplers" | "schedule" | "steps" | "eta" | "wanted" | "guidance" | "seed">,
  network: Pick<DenoisePointsRequest, "parameters" | "classCount">,
  { isLive }: { readonly isLive: boolean },
): DenoisePointsRequest {
  const { samplers, schedule, steps, eta, guidance, seed } = state;
  const wanted = wantedOf(state, network.classCount);
  return {
    ...network,
    samplers,
    schedule,
    steps,
    eta,
    wanted,
    guidance,
    seed,
    count: isLive ? LIVE_COUNT : COUNT,
    grid: FIELD_GRID,
  };
}
