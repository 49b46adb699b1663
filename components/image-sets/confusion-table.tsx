"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { useClassNames } from "./use-class-names";

/** What was taken for what, behind a button. @param confusion - `[10, 10]` counts, row = label, column = answer */
export function ConfusionTable(props: { readonly set: ImageSetId; readonly confusion: Uint32Array }) {
  const { set, confusion } = props;
  const t = useTranslations("image-sets.confusion");
  const numbers = useNumbers();
  const names = useClassNames(set);
  const label = `${t("title")}. ${t("caption")}`;
  return (
    <details className="confusion">
      <summary>{t("title")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it */}
      <section aria-label={label} tabIndex={0}>
        <table data-set={set}>
          <caption>{t("caption")}</caption>
          <thead>
            <tr>
              <td>{t("corner")}</td>
              {names.map((name) => (
                <th aria-label={t("read", { name })} key={name} scope="col">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, truth) => (
              <tr key={name}>
                <th aria-label={t("true", { name })} scope="row">
                  {name}
                </th>
                {names.map((answer, read) => (
                  <td aria-current={truth === read ? "true" : undefined} key={answer}>
                    {numbers.fixed(confusion[truth * names.length + read] ?? 0, 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
