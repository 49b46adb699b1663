"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { SliceView } from "./tensor-slice";
import { WHOLE } from "./tensor-walk.model";

/** The slice as code, its shape, and the sum that gives its place in memory. */
export function SliceWords({ view, value }: { readonly view: SliceView; readonly value: number | null }) {
  const t = useTranslations("tensor-walk");
  const numbers = useNumbers();
  const { axes, shape, count, first } = view;
  const write = (number: number) => numbers.fixed(number, 0);
  const code = axes.map(({ index }) => (index === WHOLE ? ":" : String(index))).join(", ");
  return (
    <div className="tensor-walk-words">
      <p className="tensor-walk-code">
        <code>x[{code}]</code> <span aria-hidden="true">→</span>{" "}
        <strong data-shape={shape.join(",")}>
          {count === 1 && value !== null ? numbers.fixed(value, 3) : `[${shape.join(", ")}]`}
        </strong>
      </p>
      <p role="status">{t("left", { axes: shape.length, count, numbers: write(count) })}</p>
      <p className="tensor-walk-sum">
        {t(count === 1 ? "place" : "firstPlace")}{" "}
        <span>
          {axes.map(({ axis, index, stride }, at) => (
            <span data-axis={axis} key={axis}>
              {at > 0 ? " + " : ""}
              {Math.max(index, 0)} × {write(stride)}
            </span>
          ))}{" "}
          = <b data-place={first}>{write(first)}</b>
        </span>
      </p>
    </div>
  );
}
