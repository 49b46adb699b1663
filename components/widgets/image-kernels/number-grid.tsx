import type { CSSProperties } from "react";

/** A cell of a grid of numbers, ready to be shown. */
export interface GridCell {
  readonly key: string;
  readonly text: string;
  readonly background: string;
  /** Dark text on a light background, the other way round, or the colour of the page. */
  readonly tone: "dark" | "light" | "page";
  /** Outside the picture: a zero of the padding. */
  readonly isPadding: boolean;
}

/** A square of numbers, with its caption; read as a table by those who don't see it. */
export function NumberGrid(props: {
  readonly side: number;
  readonly caption: string;
  readonly cells: readonly GridCell[];
  readonly className: string;
}) {
  const { side, cells } = props;
  const rows = Array.from({ length: side }, (_, row) => cells.slice(row * side, (row + 1) * side));
  return (
    <table className={`image-kernels-grid ${props.className}`} style={{ "--side": side } as CSSProperties}>
      <caption>{props.caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.key}>
            {row.map((cell) => (
              <td
                data-padding={cell.isPadding ? true : undefined}
                data-tone={cell.tone}
                key={cell.key}
                style={{ background: cell.background }}
              >
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
