import type { ConvGeometry } from "@/lib/nn/conv-geometry";
import { cellReading } from "./cell-reading";

/** One row a position of the output along an axis: the input positions it reads, and how many taps fall in padding. */
export function axisTable(geometry: ConvGeometry) {
  return Array.from({ length: geometry.output }, (_, output) => {
    const { rows, insideRows } = cellReading(geometry, output, output);
    return { output, inside: insideRows, padding: rows.length - insideRows.length };
  });
}
