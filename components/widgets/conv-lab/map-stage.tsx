"use client";

import { memo, type ReactNode } from "react";
import { divergingColor } from "@/components/plot/diverging";
import { DivergingMap } from "@/components/plot/diverging-map";
import {
  areNumbersReadable,
  CELL,
  linesPath,
  type MapSize,
  numberSize,
  type PaddingRing,
  paddedSize,
} from "./map-layout";

export interface MapStageProps {
  /** `[height, width]` in row order. */
  readonly values: Float32Array;
  readonly size: MapSize;
  readonly ring: PaddingRing;
  /** The magnitude that gets the full colour. */
  readonly limit: number;
  readonly write: (value: number) => string;
  readonly tone: "input" | "output";
  /** What is drawn over the cells. */
  readonly children?: ReactNode;
}

/** One map on the signed scale, with its numbers where they can be read, and what is drawn over it. */
export function MapStage(props: MapStageProps) {
  const { size, ring, children } = props;
  const padded = paddedSize(size, ring);
  const isNumbered = areNumbersReadable(size, ring);
  return (
    <div
      className="conv-lab-map"
      data-tone={props.tone}
      style={{ aspectRatio: `${padded.width} / ${padded.height}` }}
    >
      {isNumbered ? null : (
        <div
          className="conv-lab-pixels"
          style={{
            left: `${(100 * ring.left) / padded.width}%`,
            top: `${(100 * ring.top) / padded.height}%`,
            width: `${(100 * size.width) / padded.width}%`,
            height: `${(100 * size.height) / padded.height}%`,
          }}
        >
          <DivergingMap {...size} limit={props.limit} values={props.values} />
        </div>
      )}
      <svg aria-hidden="true" viewBox={`0 0 ${padded.width * CELL} ${padded.height * CELL}`}>
        <rect className="conv-lab-ring" height={padded.height * CELL} width={padded.width * CELL} />
        {isNumbered ? <NumberedCells {...props} /> : null}
        <path className="conv-lab-edge" d={isNumbered ? linesPath(size, ring) : edgePath(size, ring)} />
        {children}
      </svg>
    </div>
  );
}

function edgePath({ width, height }: MapSize, ring: PaddingRing): string {
  return `M${ring.left * CELL} ${ring.top * CELL}h${width * CELL}v${height * CELL}h${-width * CELL}z`;
}

type CellsProps = Pick<MapStageProps, "values" | "size" | "ring" | "limit" | "write">;

/** Untouched by a moving window. */
const NumberedCells = memo(function NumberedCells({ values, size, ring, limit, write }: CellsProps) {
  return Array.from(values, (value, index) => {
    const x = ((index % size.width) + ring.left) * CELL;
    const y = (Math.floor(index / size.width) + ring.top) * CELL;
    const text = write(value);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
      <g key={index}>
        <rect height={CELL} style={{ fill: divergingColor(value, limit) }} width={CELL} x={x} y={y} />
        <text style={{ fontSize: `${numberSize(text)}px` }} x={x + CELL / 2} y={y + CELL / 2}>
          {text}
        </text>
      </g>
    );
  });
});
