"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { UNetLookView } from "@/components/compute/use-unet-look";
import { useNumbers } from "@/components/i18n/use-numbers";
import { DivergingLegend } from "@/components/plot/diverging-legend";
import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { UNetTuningReply } from "@/lib/tf/diffusion/unet-look-protocol";
import { CosineTable } from "./cosine-table";
import type { InsideViewProps } from "./inside-view";
import { SwapView } from "./swap-view";
import { useWordNames } from "./use-word-names";
import { VectorStrip } from "./vector-strip";
import { VectorTable } from "./vector-table";
import { wordLimit, wordSum, wordVectors } from "./word-vectors";

interface WordsViewProps extends InsideViewProps {
  readonly look: UNetLookView<"tuning">;
}

/** The vectors of the words: what they are, how alike they are, and what a swapped word changes in a block. */
export function WordsView(props: WordsViewProps) {
  const t = useTranslations("unet-inside");
  const { look } = props;
  const { answer } = look;
  const prompt = answer?.request.moments[0]?.prompt;
  if (!answer || !prompt)
    return (
      <p className="unet-wait" role="status">
        {look.status === "failed" ? "" : t("loading")}
      </p>
    );
  // All that is shown belongs to one answer, also while the next one is on its way.
  return <Words {...props} prompt={prompt} reply={answer.reply} />;
}

function Words(props: WordsViewProps & { readonly reply: UNetTuningReply }) {
  const t = useTranslations("unet-inside.words");
  const numbers = useNumbers();
  const { dispatch, prompt, reply } = props;
  const fruits = useMemo(() => wordVectors(reply, "fruit", prompt), [reply, prompt]);
  const colours = useMemo(() => wordVectors(reply, "colour", prompt), [reply, prompt]);
  const limit = wordLimit(reply);
  const table = { dispatch, limit };
  return (
    <div className="unet-words">
      <section className="unet-vectors">
        <VectorTable {...table} slot="fruit" vectors={fruits} />
        <VectorTable {...table} slot="colour" vectors={colours} />
        <DivergingLegend
          negative={numbers.fixed(-limit, 1)}
          positive={numbers.fixed(limit, 1)}
          zero={t("zero")}
        />
        <Sum prompt={prompt} reply={reply} />
      </section>
      <section className="unet-alike">
        <CosineTable slot="fruit" vectors={fruits} />
        <CosineTable slot="colour" vectors={colours} />
        <p className="unet-does">{t("cosineText")}</p>
      </section>
      <SwapView {...props} />
    </div>
  );
}

/** Fruit, colour and time add up. */
function Sum({ reply, prompt }: { readonly reply: UNetTuningReply; readonly prompt: Prompt }) {
  const t = useTranslations("unet-inside.words");
  const names = useWordNames();
  const { fruit, colour, time, sum, limit } = useMemo(() => wordSum(reply, prompt), [reply, prompt]);
  const rows = [
    { id: "fruit", name: names(prompt.fruit, "fruit"), values: fruit },
    { id: "colour", name: t("plus", { name: names(prompt.colour, "colour") }), values: colour },
    { id: "time", name: t("plus", { name: t("time") }), values: time },
    { id: "sum", name: t("sum"), values: sum },
  ];
  return (
    <div className="unet-sum">
      <h4>{t("sumTitle")}</h4>
      <dl>
        {rows.map(({ id, name, values }) => (
          <div data-row={id} key={id}>
            <dt>{name}</dt>
            <dd>
              <VectorStrip label={t("strip", { name })} limit={limit} values={values} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
