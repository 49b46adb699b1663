"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { plainText, RichText } from "@/components/quiz/rich-text";
import { type Figure, figurePlaces } from "@/lib/quiz/figure";
import { formatNumber, formatShape } from "@/lib/quiz/reading/format-number";

/** What a place of a figure is called, for those who don't see it. */
export function usePlaceName(figure: Figure): (place: string) => string {
  const t = useTranslations("quiz");
  const locale = useLocale();
  return (place) => {
    switch (figure.kind) {
      case "grid": {
        const index = figurePlaces(figure).indexOf(place);
        const where = { row: Math.floor(index / figure.columns) + 1, column: (index % figure.columns) + 1 };
        const value = figure.values?.[index];
        if (value === undefined) return t("point.cell", where);
        return t("point.cellValue", { ...where, value: formatNumber(value, locale) });
      }
      case "network": {
        const layer = figure.layers.find(({ id }) => id === place);
        return layer ? `${plainText(layer.label)} ${formatShape(layer.shape)}` : place;
      }
      case "kernels": {
        const kernel = figure.kernels.find(({ id }) => id === place);
        const rows = kernel?.weights.map((row) =>
          row.map((weight) => formatNumber(weight, locale)).join(" "),
        );
        return kernel ? `${plainText(kernel.label)} (${rows?.join(" / ")})` : place;
      }
    }
  };
}

/** What is seen of a place. */
export function PlaceContent({ figure, place }: { readonly figure: Figure; readonly place: string }) {
  const locale = useLocale();
  switch (figure.kind) {
    case "grid": {
      const value = figure.values?.[figurePlaces(figure).indexOf(place)];
      return value === undefined ? null : formatNumber(value, locale);
    }
    case "network": {
      const layer = figure.layers.find(({ id }) => id === place);
      return layer ? (
        <>
          <RichText text={layer.label} />
          <code>{formatShape(layer.shape)}</code>
        </>
      ) : null;
    }
    case "kernels": {
      const kernel = figure.kernels.find(({ id }) => id === place);
      return kernel ? (
        <>
          <span
            className="question-kernel"
            style={{ "--side": kernel.weights.length } as React.CSSProperties}
          >
            {kernel.weights.flat().map((weight, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the weights of a kernel never move
              <span key={index}>{formatNumber(weight, locale)}</span>
            ))}
          </span>
          <RichText text={kernel.label} />
        </>
      ) : null;
    }
  }
}
