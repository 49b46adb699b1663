import type { CSSProperties } from "react";
import { divergingColor } from "@/components/plot/diverging";

/** A cell of a grid of terms. */
export interface TermCell {
  readonly value: number;
  /** Under the kernel, in the padding, or meeting nothing. */
  readonly place: "inside" | "padding" | "none";
}

/** A square of numbers with its caption; a table to those who don't see it. */
export function TermGrid(props: {
  readonly side: number;
  readonly caption: string;
  readonly cells: readonly TermCell[];
  readonly limit: number;
  readonly write: (value: number) => string;
  readonly tone: "input" | "product";
}) {
  const { side, cells, limit, write } = props;
  const rows = Array.from({ length: side }, (_, row) => cells.slice(row * side, (row + 1) * side));
  return (
    <table className="conv-lab-terms" data-tone={props.tone} style={{ "--side": side } as CSSProperties}>
      <caption>{props.caption}</caption>
      <tbody>
        {rows.map((row, down) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={down}>
            {row.map(({ value, place }, across) => (
              <td
                data-place={place}
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                key={across}
                style={place === "none" ? undefined : { background: divergingColor(value, limit) }}
              >
                {place === "none" ? "·" : write(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
