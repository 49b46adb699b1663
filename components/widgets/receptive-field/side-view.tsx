"use client";

import type { CSSProperties, PointerEvent } from "react";
import { useTranslations } from "use-intl/react";
import { levelKind } from "./level-kind";
import { OutputControl } from "./output-control";
import type { ReceptiveFieldAction } from "./receptive-field.model";
import { type SideScene, sideScene } from "./side-scene";
import { type Level, seenCells } from "./stack-view";
import { useLevelNames } from "./use-level-names";

/** Heights in one row of the drawing: of a cell, and where it begins. */
const CELL = 0.44;
const TOP = 0.28;
/** Room between two cells, in input cells. */
const GAP = 0.1;

/** One axis seen from the side: the chosen output cell above, and what it sees at each level down to the input. */
export function SideView(props: {
  readonly levels: readonly Level[];
  readonly row: number;
  readonly column: number;
  readonly dispatch: (action: ReceptiveFieldAction) => void;
}) {
  const t = useTranslations("receptive-field");
  const { levels, row, column, dispatch } = props;
  const names = useLevelNames();
  const go = (place: number) => dispatch({ type: "go", row, column: place });
  const downwards = levels.map((level, index) => ({ level, index })).toReversed();
  return (
    <OutputControl
      label={t("sideKeys")}
      onEnd={(end) => go(end === "first" ? 0 : (levels.at(-1)?.cells ?? 1) - 1)}
      onMove={(_, columns) => go(column + columns)}
    >
      <div aria-hidden="true" className="field-side" style={{ "--levels": levels.length } as CSSProperties}>
        <ol>
          {downwards.map(({ level, index }) => (
            <li data-level={levelKind(index, levels.length)} key={index}>
              <strong>{names.name(level, index)}</strong>
              <span>{names.window(level)}</span>
            </li>
          ))}
        </ol>
        <Drawing levels={levels.length} onPick={go} scene={sideScene(levels, seenCells(levels, column))} />
        <ol>
          {downwards.map(({ level, index }) => (
            <li data-level={levelKind(index, levels.length)} key={index}>
              <strong>{t("sees", { size: level.field.size })}</strong>
              <span>{t("cells", { cells: level.cells })}</span>
            </li>
          ))}
        </ol>
      </div>
    </OutputControl>
  );
}

function Drawing(props: {
  readonly scene: SideScene;
  readonly levels: number;
  readonly onPick: (place: number) => void;
}) {
  const { scene, levels, onPick } = props;
  const topOf = (level: number) => levels - 1 - level + TOP;
  const pick = (event: PointerEvent<SVGSVGElement>) => {
    const over = event.target instanceof Element ? event.target.getAttribute("data-output") : null;
    if (over !== null) onPick(Number(over));
  };
  return (
    <svg
      aria-hidden="true"
      className="field-side-drawing"
      onPointerDown={pick}
      onPointerMove={(event) => {
        if (event.pointerType === "mouse") pick(event);
      }}
      preserveAspectRatio="none"
      viewBox={`${scene.left} 0 ${scene.width} ${levels}`}
    >
      {scene.lines.map(({ level, from, to }) => (
        <line
          className="field-line"
          key={`${level} ${from} ${to}`}
          x1={from}
          x2={to}
          y1={topOf(level) + CELL}
          y2={topOf(level - 1)}
        />
      ))}
      {scene.cells.map((cell) => (
        <rect
          className="field-cell"
          data-level={levelKind(cell.level, levels)}
          data-output={cell.level === levels - 1 && !cell.isPadding ? cell.index : undefined}
          data-padding={cell.isPadding || undefined}
          data-seen={cell.share > 0 || undefined}
          height={CELL}
          key={`${cell.level} ${cell.index}`}
          style={{ "--share": cell.share } as CSSProperties}
          width={cell.width - GAP}
          x={cell.left + GAP / 2}
          y={topOf(cell.level)}
        />
      ))}
    </svg>
  );
}
