"use client";

import { useEffect, useRef } from "react";
import { clearPlane } from "./paint-plane";
import { CANVAS_HEIGHT, CANVAS_WIDTH } from "./plane";
import { type PlaneColors, usePlaneColors } from "./plane-colors";

/** A picture of the plane. @param paint - the same function until the picture changes */
export function PlaneCanvas(props: {
  readonly label: string;
  readonly paint: (context: CanvasRenderingContext2D, colors: PlaneColors) => void;
}) {
  const { label, paint } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = usePlaneColors();
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !colors) return;
    clearPlane(context);
    paint(context, colors);
  }, [paint, colors]);
  return (
    <canvas
      aria-label={label}
      className="diffusion-2d-canvas"
      height={CANVAS_HEIGHT}
      ref={canvas}
      role="img"
      width={CANVAS_WIDTH}
    />
  );
}
