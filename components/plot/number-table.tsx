"use client";

import { useState } from "react";
import { useNumbers } from "@/components/i18n/use-numbers";

interface NumberTableProps {
  readonly caption: string;
  /** Words for a row and a column, such as "row". */
  readonly row: string;
  readonly column: string;
  readonly height: number;
  readonly width: number;
  /** Both from 0. */
  readonly valueAt: (row: number, column: number) => number;
  /** The cell to mark. */
  readonly current: { readonly row: number; readonly column: number };
}

/** All numbers of a map, behind a button. @param summary - what the button says */
export function NumberTable({ summary, ...table }: NumberTableProps & { readonly summary: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="number-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? <Values {...table} /> : null}
    </details>
  );
}

function Values({
  caption,
  row: rowName,
  column: columnName,
  height,
  width,
  valueAt,
  current,
}: NumberTableProps) {
  const numbers = useNumbers();
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it
    <section aria-label={caption} className="number-table-scroll" tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th aria-label={`${columnName} ${column + 1}`} key={column} scope="col">
                {column + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: height }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              <th aria-label={`${rowName} ${row + 1}`} scope="row">
                {row + 1}
              </th>
              {columns.map((column) => (
                <td
                  aria-current={row === current.row && column === current.column ? "true" : undefined}
                  key={column}
                >
                  {numbers.fixed(valueAt(row, column), 2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
