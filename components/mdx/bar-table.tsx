import type { CSSProperties } from "react";
import type { ChapterContext } from "./chapter-context";

interface BarRow {
  readonly label: string;
  readonly detail: string;
  /** In the unit of the table, at least 0. */
  readonly value: number;
  /** Marks a row that stands apart from the others, such as a human beside machines. */
  readonly apart?: boolean;
}

interface BarTableProps {
  readonly caption: string;
  /** Heads of the three columns. */
  readonly heads: readonly [label: string, detail: string, value: string];
  /** Written after each value. */
  readonly unit: string;
  readonly decimals: number;
  readonly rows: readonly BarRow[];
}

/** `<BarTable …/>`: figures as a table that can be seen as a chart, each value with a bar of its length. */
export function barTableBlock({ locale }: Pick<ChapterContext, "locale">) {
  return ({ caption, heads, unit, decimals, rows }: BarTableProps) => {
    const most = Math.max(...rows.map(({ value }) => value));
    const written = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return (
      <figure className="bar-table">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, detail, value, apart }) => (
              <tr data-apart={apart || undefined} key={label + detail}>
                <th scope="row">{label}</th>
                <td>{detail}</td>
                <td>
                  <span className="bar-table-bar" style={{ "--share": value / most } as CSSProperties}>
                    <span>{`${written.format(value)}\u202f${unit}`}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    );
  };
}
