"use client";

import { useMemo } from "react";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";
import { blendRequest, gridRequest } from "./many-requests";
import { promptView, type StudioState } from "./studio.model";
import type { StudioNetwork } from "./studio-network";
import { useChain } from "./use-chain";
import { useGallery } from "./use-gallery";
import { useManyDrawings } from "./use-many-drawings";

/** What a network draws for the state of a studio. @param id - unique on the page: whose waiting drawings give way to newer ones */
export function useStudio(id: string, state: StudioState, network: StudioNetwork) {
  const { text, text2, view, seed, steps, sampler, guidance } = state;
  const { spec, heldOut, network: asked } = network;
  const prompt = useMemo(() => promptView(text, heldOut), [text, heldOut]);
  const second = useMemo(() => promptView(text2, heldOut), [text2, heldOut]);
  const size = spec.side * spec.side * spec.colours;
  const noise = useMemo(() => gaussianArray(size, createGaussian(seed)), [size, seed]);
  const chain = useChain(id, network, state, prompt);
  const gallery = useGallery(text, seed, network, chain);
  const settings = useMemo(
    () => (asked === null ? null : { network: asked, seed, steps, sampler, guidance }),
    [asked, seed, steps, sampler, guidance],
  );
  const grid = useManyDrawings(
    `${id}/grid`,
    useMemo(() => settings && gridRequest(settings), [settings]),
  );
  const way = useMemo(
    () =>
      settings && prompt.prompt && second.prompt
        ? blendRequest(settings, prompt.prompt, second.prompt)
        : null,
    [settings, prompt.prompt, second.prompt],
  );
  const blend = useManyDrawings(`${id}/blend`, way);
  return { prompt, second, noise, chain, gallery, grid, blend, shown: { chain, grid, blend }[view] };
}
