"use client";

import { useLayoutEffect, useMemo, useRef } from "react";
import { type DivergingColors, divergingPalette, divergingPixel } from "./diverging-palette";
import { useDivergingColors } from "./use-diverging-colors";

/** Draws one map `[height, width]` on the diverging scale, a pixel a cell; the style sheet scales it up with hard edges. */
export function DivergingMap(props: {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
  /** The magnitude that gets the full colour. */
  readonly limit: number;
  /** What a reader who doesn't see the picture should know; hidden from them where the text beside it says it all. */
  readonly label?: string | undefined;
}) {
  const { values, width, height, limit, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = useDivergingPalette();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !palette) return;
    context.putImageData(divergingImage(values, { width, height }, palette, limit), 0, 0);
  }, [values, width, height, palette, limit]);
  const meaning = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return <canvas className="map-canvas" height={height} ref={canvas} width={width} {...meaning} />;
}

/** The colours of the diverging scale in the theme of the page, as pixels; null while the page is drawn ahead of time. */
export function useDivergingPalette(): Uint32Array | null {
  const colors: DivergingColors | null = useDivergingColors();
  return useMemo(() => (colors ? divergingPalette(colors) : null), [colors]);
}

/** The pixels of one map. @param values - `[height, width]` */
export function divergingImage(
  values: ArrayLike<number>,
  size: { readonly width: number; readonly height: number },
  palette: Uint32Array,
  limit: number,
): ImageData {
  const pixels = Uint32Array.from(values, (value) => divergingPixel(palette, value, limit));
  return new ImageData(new Uint8ClampedArray(pixels.buffer), size.width, size.height);
}
