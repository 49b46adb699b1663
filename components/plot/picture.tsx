"use client";

import { useLayoutEffect, useRef } from "react";
import { picturePixels } from "./picture-pixels";

/** A picture in colours, drawn pixel by pixel; the style sheet scales it. */
export function Picture(props: {
  /** `[side, side, 3]`; null for nothing yet. */
  readonly values: Float32Array | null;
  readonly side: number;
  /** What is drawn white; 1 unless given, more for noise, whose values go further. */
  readonly reach?: number;
  /** What a reader who doesn't see it should know; "" where text beside it says so. */
  readonly label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { values, side, reach = 1, label } = props;
  // Before the browser paints: a picture never lags behind the words beside it.
  useLayoutEffect(() => {
    // Kept in memory: so few pixels gain nothing from a graphics card, and would be gone when its process ends.
    const context = canvas.current?.getContext("2d", { willReadFrequently: true });
    if (!context) return;
    if (values === null) context.clearRect(0, 0, side, side);
    else context.putImageData(new ImageData(picturePixels(values, reach), side, side), 0, 0);
  }, [values, side, reach]);
  return (
    <canvas
      aria-hidden={label === "" ? true : undefined}
      aria-label={label === "" ? undefined : label}
      className="fruit-picture"
      height={side}
      ref={canvas}
      role={label === "" ? undefined : "img"}
      width={side}
    />
  );
}
