"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { axisTable } from "./axis-table";
import type { PossibleView } from "./geometry-view";
import { fromOne } from "./positions";

/** The figure as a table: which input rows make each output row; columns go alike. Filled only once it is opened. */
export function ReadingTable({ view }: { readonly view: PossibleView }) {
  const t = useTranslations("conv-arithmetic");
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="conv-arithmetic-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("table.open")}</summary>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, so the keyboard must reach it
        <div className="conv-arithmetic-table-scroll" tabIndex={0}>
          <table>
            <caption>{t("table.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("table.output")}</th>
                <th scope="col">{t("table.input")}</th>
                <th scope="col">{t("table.padding")}</th>
              </tr>
            </thead>
            <tbody>
              {axisTable(view.geometry).map(({ output, inside, padding }) => (
                <tr key={output}>
                  <th scope="row">{output + 1}</th>
                  <td>{inside.length > 0 ? format.list(fromOne(inside)) : t("table.none")}</td>
                  <td>{padding}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}
