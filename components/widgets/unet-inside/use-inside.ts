"use client";

import { useMemo } from "react";
import { useUNetLook } from "@/components/compute/use-unet-look";
import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import { ingredients, noisyPicture } from "./noisy-picture";
import { everyTime } from "./time-tuning";
import type { UnetInsideState } from "./unet-inside.model";
import { wordMoments } from "./word-vectors";

/** The picture to be read, and what a look into the network shows of what is open; nothing is asked for what isn't. */
export function useInside(id: string, { part, seed, time }: UnetInsideState, prompt: Prompt) {
  const { fruit, colour } = prompt;
  const words = useMemo(() => ({ fruit, colour }), [fruit, colour]);
  const clean = useMemo(() => ingredients(words, seed), [words, seed]);
  const x = useMemo(() => noisyPicture(clean, time), [clean, time]);
  const maps = useUNetLook({
    key: `${id}/maps`,
    kind: "maps",
    request: useMemo(
      () => (part === "maps" ? { time, prompt: words, pixels: x } : null),
      [part, time, words, x],
    ),
  });
  const overTime = useUNetLook({
    key: `${id}/time`,
    kind: "tuning",
    request: useMemo(() => (part === "time" ? { moments: everyTime(words) } : null), [part, words]),
  });
  const swapped = useUNetLook({
    key: `${id}/words`,
    kind: "tuning",
    request: useMemo(
      () => (part === "words" ? { moments: wordMoments(words, time) } : null),
      [part, words, time],
    ),
  });
  return { clean: clean.image, x, maps, time: overTime, words: swapped };
}
