"use client";

import { useMemo } from "react";
import { hogDescriptor } from "@/lib/nn/hog/hog-descriptor";

const SIDE = 28;
const CELL = 4;

/** An image as hand-made features: in each cell a star of strokes, the stronger the more of its edges go that way. */
export function HogGlyph({ image, label }: { readonly image: Float32Array; readonly label: string }) {
  const hog = useMemo(() => hogDescriptor(image, SIDE, SIDE), [image]);
  const most = useMemo(() => Math.max(...hog.histograms), [hog]);
  const strokes = Array.from(hog.histograms, (strength, index) => {
    const bin = index % hog.bins;
    const cell = Math.floor(index / hog.bins);
    // An edge lies across the direction in which the image changes.
    const angle = ((bin + 0.5) / hog.bins) * Math.PI + Math.PI / 2;
    const [x, y] = [(cell % hog.columns) * CELL + CELL / 2, Math.floor(cell / hog.columns) * CELL + CELL / 2];
    const [across, down] = [1.8 * Math.cos(angle), 1.8 * Math.sin(angle)];
    return { index, strength: strength / most, x, y, across, down };
  }).filter(({ strength }) => strength > 0.04);
  return (
    <svg aria-label={label} className="handmade-glyph" role="img" viewBox={`0 0 ${SIDE} ${SIDE}`}>
      {strokes.map(({ index, strength, x, y, across, down }) => (
        <line
          key={index}
          strokeOpacity={strength}
          x1={x - across}
          x2={x + across}
          y1={y - down}
          y2={y + down}
        />
      ))}
    </svg>
  );
}
