"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { digitLayer } from "./digit-layers";
import type { Cell } from "./digit-reader.model";
import { cellValue, type LayerMaps } from "./layer-maps";

/** All numbers of the opened cell's map, behind a button. */
export function MapTable({ maps, cell }: { readonly maps: LayerMaps; readonly cell: Cell }) {
  const t = useTranslations("digit-reader.cell");
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="digit-reader-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("table")}</summary>
      {isOpen ? <Values cell={cell} maps={maps} /> : null}
    </details>
  );
}

function Values({ maps, cell }: { readonly maps: LayerMaps; readonly cell: Cell }) {
  const t = useTranslations("digit-reader");
  const numbers = useNumbers();
  const layer = digitLayer(cell.layer);
  const { height, width } = layer;
  const columns = Array.from({ length: width }, (_, column) => column);
  const caption = t("cell.tableCaption", {
    layer: t(`layer.${cell.layer}`),
    channel: cell.channel + 1,
    height,
    width,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it
    <section aria-label={caption} className="digit-reader-scroll" tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th aria-label={`${t("cell.column")} ${column + 1}`} key={column} scope="col">
                {column + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: height }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              <th aria-label={`${t("cell.row")} ${row + 1}`} scope="row">
                {row + 1}
              </th>
              {columns.map((column) => (
                <td
                  aria-current={row === cell.row && column === cell.column ? "true" : undefined}
                  key={column}
                >
                  {numbers.fixed(cellValue(maps[cell.layer], layer, { ...cell, row, column }), 2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
