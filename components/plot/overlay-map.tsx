"use client";

import { useLayoutEffect, useRef } from "react";
import { useDivergingPalette } from "./diverging-map";
import { overlayPixels } from "./overlay-pixels";

/** A signed map in colours with the image it belongs to drawn over it, pixel by pixel; the style sheet scales it up. */
export function OverlayMap(props: {
  /** `[side, side]`; null while there is none. */
  readonly values: Float32Array | null;
  readonly image: Float32Array | null;
  readonly side: number;
  /** The magnitude that gets the full colour. */
  readonly limit: number;
  /** What a reader who doesn't see the picture should know. */
  readonly label: string;
}) {
  const { values, image, side, limit, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = useDivergingPalette();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !palette) return;
    if (!values || !image) return context.clearRect(0, 0, side, side);
    context.putImageData(new ImageData(overlayPixels(values, image, palette, limit), side, side), 0, 0);
  }, [values, image, side, palette, limit]);
  return (
    <canvas aria-label={label} className="overlay-map" height={side} ref={canvas} role="img" width={side} />
  );
}
