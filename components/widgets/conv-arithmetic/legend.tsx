"use client";

import { useTranslations } from "use-intl/react";
import type { GeometryView } from "./geometry-view";

/** What each colour and pattern stands for, with its size. */
export function Legend({ view }: { readonly view: GeometryView }) {
  const t = useTranslations("conv-arithmetic");
  const geometry = view.kind === "possible" ? view.geometry : view.problem;
  const { input, kernel, effectiveKernel } = geometry;
  const [before, after] =
    view.kind === "possible"
      ? [view.geometry.paddingBefore, view.geometry.paddingAfter]
      : [view.paddingBefore, view.paddingBefore];
  const isUnread = view.kind === "possible" && view.unread.indices.length > 0;
  return (
    <ul className="conv-arithmetic-legend">
      <li data-swatch="input">{t("legend.input", { side: input })}</li>
      {before + after > 0 ? (
        <li data-swatch="padding">
          {t("legend.padding", { before, after, isEven: String(before === after) })}
        </li>
      ) : null}
      <li data-swatch="kernel">
        {t("legend.kernel", {
          side: kernel,
          span: effectiveKernel,
          isDilated: String(effectiveKernel > kernel),
        })}
      </li>
      {view.kind === "possible" ? (
        <li data-swatch="output">{t("legend.output", { side: view.geometry.output })}</li>
      ) : null}
      {isUnread ? <li data-swatch="unread">{t("legend.unread")}</li> : null}
    </ul>
  );
}
