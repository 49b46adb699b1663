"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import type { WhyThisAnswerState } from "./why-this-answer.model";

interface Answer {
  readonly index: number;
  readonly probability: number;
}

/** Puts into words what the network reads, or why it reads nothing. */
export function useReading(
  { data }: Pick<WhyThisAnswerState, "data">,
  image: Float32Array | null,
): (answer: Answer | null | undefined) => string {
  const t = useTranslations("why-this-answer");
  const numbers = useNumbers();
  const names = useClassNames(data);
  return (answer) =>
    answer
      ? t("reads", { name: names[answer.index] ?? "", percent: numbers.percent(answer.probability, 1) })
      : t(image ? "waiting" : "nothing");
}
