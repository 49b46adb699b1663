/** The stack seen from the side, in input cells across and levels down: the output above, the input below. */

import type { Level, SeenCell } from "./stack-view";

/** One cell as it is drawn: as wide as the step between two neighbours, in the middle of what it sees. */
export interface SideCell {
  /** Of the input 0, of the first layer 1. */
  readonly level: number;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  /** Ways from the output cell, as a share of the most at this level; 0 where the cell isn't seen. */
  readonly share: number;
  readonly isPadding: boolean;
}

/** A line from a cell to one of the cells that its window reads; `level` is that of the cell above, from the input up. */
export interface SideLine {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

export interface SideScene {
  /** From the input up. */
  readonly cells: readonly SideCell[];
  readonly lines: readonly SideLine[];
  /** Left end and width of the drawing, in input cells. */
  readonly left: number;
  readonly width: number;
}

/** Where everything is drawn. @param seen - as `seenCells` */
export function sideScene(levels: readonly Level[], seen: readonly (readonly SeenCell[])[]): SideScene {
  const cells = levels.flatMap((level, at) => rowCells(level, at, seen[at] ?? []));
  const left = Math.min(...cells.map((cell) => cell.left));
  const right = Math.max(...cells.map((cell) => cell.left + cell.width));
  return { cells, lines: linesOf(levels, seen), left, width: right - left };
}

function rowCells(level: Level, at: number, seen: readonly SeenCell[]): readonly SideCell[] {
  const most = Math.max(1, ...seen.map(({ ways }) => ways));
  const ways = new Map(seen.map((cell) => [cell.index, cell.ways]));
  const outside = seen.map(({ index }) => index).filter((index) => index < 0 || index >= level.cells);
  const indices = [...Array.from({ length: level.cells }, (_, index) => index), ...outside];
  const width = level.field.jump;
  return indices.map((index) => ({
    level: at,
    index,
    left: middleOf(level, index) - width / 2,
    width,
    share: (ways.get(index) ?? 0) / most,
    isPadding: index < 0 || index >= level.cells,
  }));
}

/** The middle of what a cell sees, in input cells. */
function middleOf({ field }: Level, index: number): number {
  return field.start + index * field.jump + field.size / 2;
}

function linesOf(levels: readonly Level[], seen: readonly (readonly SeenCell[])[]): readonly SideLine[] {
  return levels.flatMap((level, at) => {
    const { geometry } = level;
    const below = levels[at - 1];
    if (!(geometry && below)) return [];
    const first = -geometry.paddingBefore;
    return (seen[at] ?? [])
      .filter(({ index }) => index >= 0 && index < level.cells)
      .flatMap(({ index }) =>
        Array.from({ length: geometry.kernel }, (_, tap) => ({
          level: at,
          from: middleOf(level, index),
          to: middleOf(below, first + index * geometry.stride + tap * geometry.dilation),
        })),
      );
  });
}
