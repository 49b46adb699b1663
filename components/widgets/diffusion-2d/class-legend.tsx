"use client";

import { useEffect, useRef } from "react";
import { usePlaneColors } from "./plane-colors";
import { markOf } from "./point-marks";

const SIDE = 32;

/** The mark and the name of each class. */
export function ClassLegend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="diffusion-2d-legend">
      {names.map((name, which) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its number; two letters may be alike
        <li key={which}>
          <ClassMark which={which} />
          {name}
        </li>
      ))}
    </ul>
  );
}

function ClassMark({ which }: { readonly which: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = usePlaneColors();
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !colors) return;
    context.clearRect(0, 0, SIDE, SIDE);
    context.beginPath();
    markOf(which)(context, SIDE / 2, SIDE / 2, SIDE / 3.2);
    context.fillStyle = colors.ofClass(which);
    context.fill();
  }, [colors, which]);
  return (
    <span aria-hidden="true">
      <canvas height={SIDE} ref={canvas} width={SIDE} />
    </span>
  );
}
