"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type Level, stackWeights } from "./stack-view";
import { useLevelNames } from "./use-level-names";

/** What the chosen cell sees and what the stack costs, in words; each level's numbers in a table. */
export function StackFacts(props: {
  readonly levels: readonly Level[];
  readonly row: number;
  readonly column: number;
}) {
  const t = useTranslations("receptive-field");
  const numbers = useNumbers();
  const { levels, row, column } = props;
  const { field } = levels.at(-1) as Level; // the input at least
  const { kernels, stack, single } = stackWeights(levels);
  const span = (place: number) => {
    const first = field.start + place * field.jump + 1;
    return { first: numbers.fixed(first, 0), last: numbers.fixed(first + field.size - 1, 0) };
  };
  const rows = span(row);
  const columns = span(column);
  return (
    <div className="field-facts">
      <p className="field-size" role="status">
        {t("size", { size: field.size })}{" "}
        <span>
          {t("place", {
            row: row + 1,
            column: column + 1,
            firstRow: rows.first,
            lastRow: rows.last,
            firstColumn: columns.first,
            lastColumn: columns.last,
          })}
        </span>
      </p>
      {kernels.length > 0 ? (
        <p className="field-weights">
          {t("weights", {
            sum: sumText(kernels),
            count: kernels.length,
            stack: numbers.fixed(stack, 0),
            size: field.size,
            single: numbers.fixed(single, 0),
          })}
        </p>
      ) : null}
    </div>
  );
}

/** Size, jump and start of each level. */
export function LevelTable({ levels }: { readonly levels: readonly Level[] }) {
  const t = useTranslations("receptive-field");
  const numbers = useNumbers();
  const names = useLevelNames();
  return (
    <details className="field-table">
      <summary>{t("table.open")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it */}
      <section aria-label={t("table.caption")} className="field-table-scroll" tabIndex={0}>
        <table>
          <caption>{t("table.caption")}</caption>
          <thead>
            <tr>
              {(["level", "cells", "size", "sum", "jump", "start"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels.map((level, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
              <tr key={at}>
                <th scope="row">
                  {names.name(level, at)} {names.window(level)}
                </th>
                <td>{level.cells}</td>
                <td>{level.field.size}</td>
                <td>{growthText(levels[at - 1], level)}</td>
                <td>{level.field.jump}</td>
                <td>{numbers.fixed(level.field.start + 1, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** How the field grew: what it was, plus what the window adds beyond one cell, each a jump of the level before. */
function growthText(below: Level | undefined, { geometry }: Level): string {
  if (!(below && geometry)) return "1";
  return `${below.field.size} + ${geometry.effectiveKernel - 1} × ${below.field.jump}`;
}

/** 3 × 9 for three alike, 3 × 3 for one, 9 + 25 otherwise. */
function sumText(kernels: readonly number[]): string {
  const [first = 0, ...others] = kernels;
  if (others.length === 0) return `${first} × ${first}`;
  if (others.every((kernel) => kernel === first)) return `${kernels.length} × ${first ** 2}`;
  return kernels.map((kernel) => kernel ** 2).join(" + ");
}
