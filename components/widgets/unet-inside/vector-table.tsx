"use client";

import type { Dispatch } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { UnetInsideAction } from "./unet-inside.model";
import { useWordNames } from "./use-word-names";
import { VectorStrip } from "./vector-strip";
import type { Slot, WordVector } from "./word-vectors";

/** The vectors of one slot, a row a word; a row is chosen to be meant. */
export function VectorTable(props: {
  readonly slot: Slot;
  readonly vectors: readonly WordVector[];
  readonly limit: number;
  readonly dispatch: Dispatch<UnetInsideAction>;
}) {
  const t = useTranslations("unet-inside.words");
  const locale = useLocale();
  const names = useWordNames();
  const { slot, vectors, limit, dispatch } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not the fields of a form
    <div aria-label={t(`vectors.${slot}`)} className="unet-vector-table" role="group">
      <h4>{t(`vectors.${slot}`)}</h4>
      {vectors.map(({ word, values, isMeant }) => (
        <button
          aria-pressed={isMeant}
          key={word}
          onClick={() =>
            dispatch({ type: "choose-words", words: { [slot]: word } as Partial<Prompt>, locale })
          }
          type="button"
        >
          <span>{names(word, slot)}</span>
          <VectorStrip limit={limit} values={values} />
        </button>
      ))}
    </div>
  );
}
