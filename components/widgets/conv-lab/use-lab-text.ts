"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumberText } from "@/components/kernel-editor/use-number-text";
import type { Source } from "./lab-ranges";

/** Numbers and names of the laboratory as the reader's language writes them. */
export interface LabText {
  /** In a cell of a map. */
  readonly cell: (value: number) => string;
  /** In a cell of a large kernel. */
  readonly narrow: (value: number) => string;
  /** On a scale. */
  readonly rough: (value: number) => string;
  /** In a sum: with three decimals at most. */
  readonly exact: (value: number) => string;
  /** The same with brackets round a negative one. */
  readonly term: (value: number) => string;
  readonly channel: (channel: number) => string;
}

const COLOURS = ["red", "green", "blue"] as const;

/** How numbers are written; the same object until the language or the kind of input changes. */
export function useLabText(source: Source): LabText {
  const t = useTranslations("conv-lab");
  const { decimal } = useNumberText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `decimal` is new at each render, but follows the language as `t` does
  return useMemo(() => {
    const isColour = source === "shapes" || source === "photo";
    const exact = (value: number) => decimal(value, 3);
    return {
      cell: (value) => decimal(value, 2),
      narrow: (value) => decimal(value, Math.abs(value) < 1 ? 2 : 1),
      rough: (value) => decimal(value, Math.abs(value) < 100 ? 2 : 0),
      exact,
      term: (value) => (value < 0 ? `(${exact(value)})` : exact(value)),
      channel: (channel) => {
        const colour = COLOURS[channel];
        return isColour && colour ? t(`colour.${colour}`) : t("channel", { number: channel + 1 });
      },
    };
  }, [t, source]);
}
