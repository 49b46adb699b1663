"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { PoolWork, ReluWork, SoftmaxWork } from "./cell-work";

/** max(0, x) with its numbers. */
export function ReluPanel({ work }: { readonly work: ReluWork }) {
  const t = useTranslations("digit-reader.cell");
  const numbers = useNumbers();
  return (
    <>
      <p className="digit-reader-formula">
        {t("relu", { input: numbers.fixed(work.input, 4), value: numbers.fixed(work.value, 4) })}
      </p>
      <p>{t(work.input > 0 ? "reluKept" : "reluCut")}</p>
    </>
  );
}

/** The four values of a pooling window, the largest marked. */
export function PoolPanel({ work }: { readonly work: PoolWork }) {
  const t = useTranslations("digit-reader.cell");
  const numbers = useNumbers();
  const texts = work.values.map((value) => numbers.fixed(value, 3));
  return (
    <>
      <div className="digit-reader-pool">
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place
          <span data-largest={index === work.largest} key={index}>
            {text}
            {index === work.largest ? <small>{t("largest")}</small> : null}
          </span>
        ))}
      </div>
      <p className="digit-reader-formula">
        {t("pool", { values: texts.join(" ; "), value: numbers.fixed(work.value, 3) })}
      </p>
      <p>{t("poolNote")}</p>
    </>
  );
}

/** eᶻ over the sum of all ten, in numbers. */
export function SoftmaxPanel({ work, digit }: { readonly work: SoftmaxWork; readonly digit: number }) {
  const t = useTranslations("digit-reader.cell");
  const numbers = useNumbers();
  const writeLarge = (value: number) =>
    value >= 0.001 && value < 1e5 ? numbers.fixed(value, 3) : numbers.power(value);
  return (
    <>
      <table className="digit-reader-softmax">
        <thead>
          <tr>
            <th scope="col">{t("digit")}</th>
            <th scope="col">{t("logit")}</th>
            <th scope="col">{t("exponential")}</th>
            <th scope="col">{t("share")}</th>
          </tr>
        </thead>
        <tbody>
          {work.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its digit
            <tr aria-current={index === digit ? "true" : undefined} key={index}>
              <th scope="row">{index}</th>
              <td>{numbers.fixed(row.logit, 3)}</td>
              <td>{writeLarge(row.exponential)}</td>
              <td>{numbers.percent(row.share, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            <td />
            <td>{writeLarge(work.total)}</td>
            <td>{numbers.percent(1, 0)}</td>
          </tr>
        </tfoot>
      </table>
      <p>{t("softmaxNote")}</p>
    </>
  );
}
