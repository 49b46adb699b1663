"use client";

import { useTranslations } from "use-intl/react";
import { type Diffusion2dState, isShape } from "./diffusion-2d.model";
import { lettersOf } from "./word-ink";

/** What the classes of a data set are called: the moons, the letters of the word, the pens. */
export function useClassNames(state: Pick<Diffusion2dState, "dataset" | "word">, count: number): string[] {
  const t = useTranslations("diffusion-2d.class");
  const { dataset, word } = state;
  const letters = lettersOf(word);
  return Array.from({ length: count }, (_, at) => {
    if (dataset === "word") return letters[at] ?? "";
    if (!isShape(dataset)) return t("pen", { number: at + 1 });
    return t(`${dataset}.${at}` as "moons.0"); // each shape has as many names as classes
  });
}
