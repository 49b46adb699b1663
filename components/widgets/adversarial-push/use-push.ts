"use client";

import { useMemo } from "react";
import { useLook } from "@/components/compute/use-look";
import { stripImages } from "@/components/digit-input/digit-image";
import { useSamples } from "@/components/digit-input/use-samples";
import { type AdversarialPushState, MANY_STEPS, MOST } from "./adversarial-push.model";
import { pushView } from "./push-view";

/** Of the noise that is compared. */
const NOISE_SEED = 1;

/** The images to choose from, and what becomes of the chosen one for every size of the push. */
export function usePush(id: string, state: AdversarialPushState) {
  const { data, sample, seed, towards, method, epsilon } = state;
  const samples = useSamples(data);
  const images = useMemo(() => (samples.set ? stripImages(samples.set, seed) : []), [samples.set, seed]);
  const image = images.find(({ digit }) => digit === sample)?.image ?? null;
  const request = useMemo(
    () =>
      image && {
        image,
        from: sample,
        towards: towards === -1 ? null : towards,
        steps: method === "one" ? 1 : MANY_STEPS,
        most: MOST,
        seed: NOISE_SEED,
      },
    [image, sample, towards, method],
  );
  const look = useLook({ key: id, model: data, kind: "push", request });
  const { answer } = look;
  const view = useMemo(() => (answer ? pushView(answer, epsilon) : null), [answer, epsilon]);
  const status = samples.hasFailed ? "failed" : look.status === "idle" ? "loading" : look.status;
  return {
    samples,
    images,
    look,
    view,
    status,
    isCurrent: answer !== null && answer.request === request,
  } as const;
}
