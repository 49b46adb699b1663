"use client";

import type { CSSProperties, PointerEvent } from "react";
import { useTranslations } from "use-intl/react";
import { levelKind } from "./level-kind";
import { OutputControl } from "./output-control";
import type { ReceptiveFieldAction } from "./receptive-field.model";
import { squareCells } from "./square-cells";
import { type Level, seenCells } from "./stack-view";
import { useLevelNames } from "./use-level-names";

/** Each level as a square, the input first, with the cells that the chosen output cell sees. */
export function SquaresView(props: {
  readonly levels: readonly Level[];
  readonly row: number;
  readonly column: number;
  readonly dispatch: (action: ReceptiveFieldAction) => void;
}) {
  const t = useTranslations("receptive-field");
  const names = useLevelNames();
  const { levels, row, column, dispatch } = props;
  const rows = seenCells(levels, row);
  const columns = seenCells(levels, column);
  const last = levels.length - 1;
  const cells = levels[last]?.cells ?? 1;
  const pick = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    dispatch({
      type: "go",
      row: Math.floor(((event.clientY - top) / height) * cells),
      column: Math.floor(((event.clientX - left) / width) * cells),
    });
  };
  return (
    <OutputControl
      label={t("squaresKeys")}
      onEnd={(end) =>
        dispatch({
          type: "go",
          row: end === "first" ? 0 : cells - 1,
          column: end === "first" ? 0 : cells - 1,
        })
      }
      onMove={(down, across) => dispatch({ type: "go", row: row + down, column: column + across })}
    >
      <ol aria-hidden="true" className="field-squares">
        {levels.map((level, at) => (
          <li
            data-level={levelKind(at, levels.length)}
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
            key={at}
            style={{ "--cells": level.cells, "--of": levels[0]?.cells } as CSSProperties}
          >
            <span className="field-square-name">
              <strong>{names.name(level, at)}</strong> {names.window(level)}
            </span>
            <svg
              aria-hidden="true"
              className="field-square"
              onPointerDown={at === last ? pick : undefined}
              onPointerMove={
                at === last ? (event) => event.pointerType === "mouse" && pick(event) : undefined
              }
              viewBox={`0 0 ${level.cells} ${level.cells}`}
            >
              <rect className="field-square-ground" height={level.cells} width={level.cells} />
              {squareCells(level, rows[at] ?? [], columns[at] ?? []).map((cell) => (
                <rect
                  className="field-cell"
                  data-level={levelKind(at, levels.length)}
                  data-seen
                  height={1}
                  key={`${cell.row} ${cell.column}`}
                  style={{ "--share": cell.share } as CSSProperties}
                  width={1}
                  x={cell.column}
                  y={cell.row}
                />
              ))}
              <path className="field-square-lines" d={gridPath(level.cells)} />
            </svg>
            <span>{t("squareSize", { cells: level.cells, size: level.field.size })}</span>
          </li>
        ))}
      </ol>
    </OutputControl>
  );
}

function gridPath(cells: number): string {
  return Array.from({ length: cells + 1 }, (_, at) => `M${at} 0V${cells}M0 ${at}H${cells}`).join("");
}
