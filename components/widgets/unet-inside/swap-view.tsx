"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { DivergingLegend } from "@/components/plot/diverging-legend";
import { Segmented } from "@/components/ui/segmented";
import type { UNetTuningReply } from "@/lib/tf/diffusion/unet-look-protocol";
import type { InsideViewProps } from "./inside-view";
import { chosenNorm, NormPicker } from "./norm-picker";
import { useWordNames } from "./use-word-names";
import { VectorStrip } from "./vector-strip";
import { swappedWords } from "./word-vectors";

/** What another word in place of one does to the scales and shifts of a block. */
export function SwapView(props: InsideViewProps & { readonly reply: UNetTuningReply }) {
  const t = useTranslations("unet-inside.swap");
  const { state, dispatch, prompt, reply } = props;
  const numbers = useNumbers();
  const names = useWordNames();
  const { swap } = state;
  const name = chosenNorm(state);
  const tuned = reply.norms.find(({ norm }) => norm === name);
  const swapped = useMemo(() => (tuned ? swappedWords(tuned, swap, prompt) : null), [tuned, swap, prompt]);
  if (swapped === null) return null;
  const { words, limit } = swapped;
  return (
    <section className="unet-swap">
      <h4>{t("title")}</h4>
      <Segmented
        hasHiddenLabel={true}
        label={t("title")}
        onChange={(next) => dispatch({ type: "choose-swap", swap: next })}
        options={[
          { value: "colour", label: t("colour") },
          { value: "fruit", label: t("fruit") },
        ]}
        value={swap}
      />
      <NormPicker {...props} />
      <table>
        <caption>{t("caption")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("scales")}</th>
            <th scope="col">{t("shifts")}</th>
            <th scope="col">{t("distance")}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ word, isMeant, scales, shifts, distance }) => (
            <tr data-meant={isMeant || undefined} key={word}>
              <th scope="row">{names(word, swap)}</th>
              <td>
                <VectorStrip
                  label={t("scalesOf", { name: names(word, swap) })}
                  limit={limit}
                  values={scales}
                />
              </td>
              <td>
                <VectorStrip
                  label={t("shiftsOf", { name: names(word, swap) })}
                  limit={limit}
                  values={shifts}
                />
              </td>
              <td>{isMeant ? t("meant") : numbers.fixed(distance, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DivergingLegend
        negative={numbers.fixed(-limit, 1)}
        positive={numbers.fixed(limit, 1)}
        zero={t("zero")}
      />
    </section>
  );
}
