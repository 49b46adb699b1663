"use client";

import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { divergingPalette } from "./diverging-palette";
import { type KernelShape, sheetLayout, sheetPixels } from "./kernel-sheet";
import { useDivergingColors } from "./use-diverging-colors";

/** Pixels of a side of a weight: enough for a sharp picture when it is scaled down. */
const CELL = 6;

/** The kernels of a convolution on the diverging scale, redrawn with every change of a weight or of the theme. */
export const KernelCanvas = memo(function KernelCanvas(props: {
  /** `[height, width, channels, filters]` in row order; null while there are none. */
  readonly values: Float32Array | null;
  readonly shape: KernelShape;
  /** Filters in a row, where there is one input map. */
  readonly columns: number;
  readonly limit: number;
  /** What a reader who doesn't see the picture should know. */
  readonly label: string;
}) {
  const { values, shape, columns, limit, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = useDivergingColors();
  const palette = useMemo(() => (colors ? divergingPalette(colors) : null), [colors]);
  const [height, width, channels, filters] = shape;
  const layout = useMemo(
    () => sheetLayout([height, width, channels, filters], columns, CELL),
    [height, width, channels, filters, columns],
  );
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !palette) return;
    if (!values) return context.clearRect(0, 0, layout.width, layout.height);
    const pixels = sheetPixels(values, [height, width, channels, filters], layout, palette, limit);
    const bytes = new Uint8ClampedArray(pixels.buffer);
    context.putImageData(new ImageData(bytes, layout.width, layout.height), 0, 0);
  }, [values, height, width, channels, filters, layout, palette, limit]);
  return (
    <canvas
      aria-label={label}
      className="kernel-canvas"
      data-columns={layout.columns}
      data-empty={values === null}
      height={layout.height}
      ref={canvas}
      role="img"
      width={layout.width}
    />
  );
});
