"use client";

import { useLayoutEffect, useRef } from "react";
import { type GreyScale, mapPixels } from "./map-pixels";

/** Draws a map `[height, width, channels]` pixel by pixel; the style sheet scales it up with hard edges. */
export function MapCanvas(props: {
  readonly values: Float32Array | null;
  readonly width: number;
  readonly height: number;
  readonly channels?: number;
  readonly channel?: number | "rgb";
  readonly scale: GreyScale;
  /** What a reader who doesn't see the picture should know. */
  readonly label: string;
  readonly className?: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { values, width, height, channels = 1, channel = 0, scale } = props;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !values || values.length !== width * height * channels) return;
    context.putImageData(new ImageData(mapPixels(values, channels, channel, scale), width, height), 0, 0);
  }, [values, width, height, channels, channel, scale]);
  return (
    <canvas
      aria-label={props.label}
      className={props.className ?? "map-canvas"}
      height={height}
      ref={canvas}
      role="img"
      width={width}
    />
  );
}
