"use client";

import type { CSSProperties } from "react";
import { DivergingMap } from "@/components/plot/diverging-map";
import { MapCanvas } from "@/components/plot/map-canvas";
import { frameBox, type MapFrame } from "./frame-box";

const INK = { kind: "clamped" } as const;

export interface FramedMapProps {
  /** `[height, width]`. */
  readonly values: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly limit: number;
  /** The image is grey, as pictures are; maps have the colours of their signs. */
  readonly isImage?: boolean;
  /** The same name on every level lets the picture travel. */
  readonly morph?: string | undefined;
  readonly frame?: MapFrame | null;
  readonly frameKind?: "cell" | "window";
  readonly label?: string | undefined;
}

/** One map with a frame round a cell or a window of it. */
export function FramedMap(props: FramedMapProps) {
  const { values, height, width, limit, isImage = false, morph, frame, frameKind = "window", label } = props;
  const style = { "--aspect": width / height } as CSSProperties;
  return (
    <span className="cnn-map" data-image={isImage || undefined} data-morph={morph} style={style}>
      {isImage ? (
        <MapCanvas height={height} label={label ?? ""} scale={INK} values={values} width={width} />
      ) : (
        <DivergingMap height={height} label={label} limit={limit} values={values} width={width} />
      )}
      {frame ? (
        <i className="cnn-frame" data-kind={frameKind} style={frameBox({ height, width }, frame)} />
      ) : null}
    </span>
  );
}
