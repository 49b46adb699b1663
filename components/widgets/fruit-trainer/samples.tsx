"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Picture } from "@/components/plot/picture";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import type { SampleView } from "./trainer-view";

/** What the network draws now: pairs that it learns from, and pairs that it never sees. */
export function Samples(props: {
  readonly samples: { readonly side: number; readonly views: readonly SampleView[] };
  /** Images that it had learnt from when it drew them; null before the first drawing. */
  readonly seen: number | null;
}) {
  const t = useTranslations("fruit-trainer.samples");
  const numbers = useNumbers();
  const locale = useLocale();
  const { samples, seen } = props;
  const { side, views } = samples;
  const group = (isHeldOut: boolean) => {
    const own = views.filter((view) => view.isHeldOut === isHeldOut);
    if (own.length === 0) return null;
    return (
      <div className="fruit-trainer-row" data-held-out={isHeldOut || undefined}>
        <h4>{t(isHeldOut ? "heldOut" : "learnt")}</h4>
        <ul>
          {own.map(({ pair, pixels }) => {
            const words = promptWords(pair, locale);
            return (
              <li key={words}>
                <Picture label="" side={side} values={pixels} />
                <span>{words}</span>
              </li>
            );
          })}
        </ul>
      </div>
    );
  };
  return (
    <section aria-label={t("title")} className="fruit-trainer-samples">
      {group(false)}
      {group(true)}
      <p>{seen === null ? t("none") : t("after", { images: numbers.fixed(seen, 0) })}</p>
    </section>
  );
}
