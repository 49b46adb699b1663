"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { divergingColor } from "@/components/plot/diverging";
import { useWordNames } from "./use-word-names";
import { cosines, type Slot, type WordVector } from "./word-vectors";

/** How alike the words of a slot are, each with each. */
export function CosineTable(props: { readonly slot: Slot; readonly vectors: readonly WordVector[] }) {
  const t = useTranslations("unet-inside.words");
  const numbers = useNumbers();
  const names = useWordNames();
  const { slot, vectors } = props;
  const table = cosines(vectors);
  return (
    <table className="unet-cosines">
      <caption>{t(`cosines.${slot}`)}</caption>
      <thead>
        <tr>
          <td />
          {vectors.map(({ word }) => (
            <th key={word} scope="col">
              <span>{names(word, slot)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {vectors.map(({ word, isMeant }, row) => (
          <tr data-meant={isMeant || undefined} key={word}>
            <th scope="row">{names(word, slot)}</th>
            {vectors.map((other, column) => {
              const cosine = table[row]?.[column] ?? 0;
              return (
                <td key={other.word} style={{ background: divergingColor(cosine, 1) }}>
                  {numbers.fixed(cosine, 2)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
