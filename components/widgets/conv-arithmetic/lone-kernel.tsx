import { CellText } from "./cell-text";
import { type GridBox, gridPath } from "./figure-layout";
import type { FigureScene } from "./figure-scene";
import { numberedCells } from "./grid-cells";
import { KernelTaps } from "./kernel-taps";

/** The kernel by itself: with its numbers, or beside an input that is too small for it. */
export function LoneKernel({ scene, box }: { readonly scene: FigureScene; readonly box: GridBox }) {
  const { view, numbers } = scene;
  if (view.kind === "impossible") {
    const { kernel, dilation, effectiveKernel } = view.problem;
    return (
      <g transform={`translate(${box.x} ${box.y})`}>
        <KernelTaps dilation={dilation} kernel={kernel} span={effectiveKernel} />
      </g>
    );
  }
  return (
    <>
      <rect className="conv-arithmetic-kernel" height={box.side} width={box.side} x={box.x} y={box.y} />
      <path className="conv-arithmetic-kernel-lines" d={gridPath(box)} />
      {numberedCells(box, numbers?.kernel ?? []).map(({ x, y, text }) => (
        <CellText key={`${x} ${y}`} x={x} y={y}>
          {text}
        </CellText>
      ))}
    </>
  );
}
