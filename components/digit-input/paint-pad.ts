import { type FlatStroke, PAD_UNITS, toPadStrokes } from "./strokes.model";

/** Width of the pen on the pad, as a share of its side. */
const PEN_SHARE = 0.07;

/** Draws strokes in chalk white on a clear canvas, corners rounded through the middles of their segments. */
export function paintPad(
  context: CanvasRenderingContext2D,
  side: number,
  strokes: readonly FlatStroke[],
): void {
  context.clearRect(0, 0, side, side);
  context.strokeStyle = "#fff";
  context.lineWidth = PEN_SHARE * side;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const stroke of toPadStrokes(strokes)) {
    const points = stroke.map(({ x, y }) => ({ x: x * side, y: y * side }));
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    points.forEach((point, index) => {
      const next = points[index + 1] ?? point;
      context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    });
    // A dot is a line that goes nowhere, which the round caps make visible.
    context.lineTo(last.x + side / (100 * PAD_UNITS), last.y);
    context.stroke();
  }
}
