"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Dims } from "./conv-dims.model";
import type { DimsRow } from "./dims-rows";

const COLUMNS = ["data", "input", "kernel", "output", "params", "multiplications"] as const;

/** One, two and three dimensions side by side; a row is chosen to be played. */
export function DimsTable(props: {
  readonly id: string;
  readonly rows: readonly DimsRow[];
  readonly dims: Dims;
  readonly onPlay: (dims: Dims) => void;
}) {
  const t = useTranslations("conv-dims.table");
  const numbers = useNumbers();
  const whole = (value: number) => numbers.fixed(value, 0);
  const shape = (sides: readonly number[]) => sides.map(whole).join(" × ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, so the keyboard must reach it
    <section aria-label={t("caption")} className="conv-dims-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("play")}</th>
            {COLUMNS.map((column) => (
              <th data-column={column} key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr data-dims={row.dims} data-played={row.dims === props.dims || undefined} key={row.dims}>
              <th scope="row">
                <label>
                  <input
                    checked={row.dims === props.dims}
                    name={`${props.id}-dims`}
                    onChange={() => props.onPlay(row.dims)}
                    type="radio"
                  />
                  {t(`name.${row.dims}`)}
                </label>
              </th>
              <td>{t(`examples.${row.dims}`)}</td>
              <td data-column="input">{shape(row.input)}</td>
              <td data-column="kernel">{shape(row.kernel)}</td>
              <td data-column="output">{shape(row.output)}</td>
              <td>{whole(row.params)}</td>
              <td>{whole(row.multiplications)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
