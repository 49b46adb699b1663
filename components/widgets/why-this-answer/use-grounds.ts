"use client";

import { useMemo } from "react";
import { lookStatus, useLook } from "@/components/compute/use-look";
import { bestOf, gradCamView, occlusionView } from "./ground-view";
import type { WhyThisAnswerState } from "./why-this-answer.model";

const FILL_VALUES = { grey: 0.5, black: 0 } as const;

export type Grounds = ReturnType<typeof useGrounds>;

/** Both maps for the image, the one by covering first: it tells what the network answers. */
export function useGrounds(id: string, state: WhyThisAnswerState, image: Float32Array | null) {
  const { data, patch, fill, layer } = state;
  const covering = useMemo(
    () => image && { image, patch, stride: 1, fill: FILL_VALUES[fill] },
    [image, patch, fill],
  );
  const covered = useLook({ key: id, model: data, kind: "occlusion", request: covering });
  // Of the image on show and no other.
  const whole =
    image && covered.answer?.request.image === image && covered.answer.model === data
      ? covered.answer.reply.whole
      : null;
  const read = useMemo(() => (whole ? bestOf(whole) : null), [whole]);
  const index = state.class === -1 ? (read?.index ?? null) : state.class;
  const weighing = useMemo(
    () => (image && index !== null ? { image, layer, class: index } : null),
    [image, index, layer],
  );
  const weighed = useLook({ key: id, model: data, kind: "gradCam", request: weighing });
  const occlusion = useMemo(
    () => (covered.answer && whole && index !== null ? occlusionView(covered.answer, index) : null),
    [covered.answer, whole, index],
  );
  const gradCam = useMemo(
    () => (weighed.answer && weighed.answer.request.image === image ? gradCamView(weighed.answer) : null),
    [weighed.answer, image],
  );
  const isWaiting = image !== null && (weighing === null || covered.answer?.request !== covering);
  const status = lookStatus([covered.status, weighed.status]);
  return {
    /** The class asked about. */
    index,
    read,
    occlusion,
    gradCam,
    status: status === "done" && isWaiting ? ("running" as const) : status,
    failure: covered.failure ?? weighed.failure,
    backend: covered.answer?.backend ?? null,
    elapsedMs: (covered.answer?.elapsedMs ?? 0) + (weighed.answer?.elapsedMs ?? 0),
    retry() {
      covered.retry();
      weighed.retry();
    },
  };
}
