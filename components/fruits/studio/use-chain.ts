"use client";

import { useMemo, useState } from "react";
import { useDenoise } from "@/components/compute/use-denoise";
import type { DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";
import type { PromptView, StudioState } from "./studio.model";
import type { StudioNetwork } from "./studio-network";
import { useSettled } from "./use-settled";

/** A text that is being typed is drawn once the reader has stopped for so long, in milliseconds. */
const TYPING_MS = 400;
const CHAIN = { eta: 0, from: null, watch: "all" } as const;

/** Draws the picture that the settings ask for, from the first time on that a reader leaves the noise. */
export function useChain(
  id: string,
  { network }: Pick<StudioNetwork, "network">,
  state: StudioState,
  { prompt }: PromptView,
) {
  const { view, at, seed, steps, sampler, guidance } = state;
  const isAsked = useOnce(at > 0);
  const fruit = prompt?.fruit;
  const colour = prompt?.colour;
  const wanted = useMemo<DenoiseRequest | null>(
    () =>
      !isAsked || network === null || fruit === undefined || colour === undefined
        ? null
        : { ...CHAIN, network, images: [{ prompt: { fruit, colour }, seed }], steps, sampler, guidance },
    [isAsked, network, fruit, colour, seed, steps, sampler, guidance],
  );
  return useDenoise({ key: `${id}/denoise`, request: useSettled(wanted, TYPING_MS, view !== "chain") });
}

/** True from the first time on that something is: a reader who goes back to the noise keeps the chain. */
function useOnce(is: boolean): boolean {
  const [was, setWas] = useState(is);
  if (is && !was) setWas(true);
  return is || was;
}
