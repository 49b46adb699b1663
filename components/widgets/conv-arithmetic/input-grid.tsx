import { CellText } from "./cell-text";
import { bandsPath, type GridBox, gridPath } from "./figure-layout";
import type { FigureScene } from "./figure-scene";
import { numberedCells } from "./grid-cells";
import { KernelTaps } from "./kernel-taps";

/** The input: its cells, the padding around it, the kernel over it, and the cells that nothing reads. */
export function InputGrid(props: {
  readonly scene: FigureScene;
  readonly box: GridBox;
  /** Ids of the SVG patterns for padding and for hatching. */
  readonly patterns: { readonly zero: string; readonly hatch: string };
}) {
  const { scene, box, patterns } = props;
  const { view, window, traced, numbers } = scene;
  const input = view.kind === "possible" ? view.geometry.input : view.problem.input;
  const before = view.kind === "possible" ? view.geometry.paddingBefore : view.paddingBefore;
  const inner = { x: box.x + before, y: box.y + before, side: input };
  return (
    <>
      <rect fill={`url(#${patterns.zero})`} height={box.side} width={box.side} x={box.x} y={box.y} />
      <path className="conv-arithmetic-padding" d={gridPath(box)} />
      <rect className="conv-arithmetic-input" height={input} width={input} x={inner.x} y={inner.y} />
      <path className="conv-arithmetic-input-lines" d={gridPath(inner)} />
      {view.kind === "possible" && window ? (
        <g
          className="conv-arithmetic-window"
          data-traced={traced !== null}
          data-numbered={numbers !== null}
          style={{ transform: `translate(${box.x + window.column}px, ${box.y + window.row}px)` }}
        >
          <KernelTaps dilation={view.geometry.dilation} kernel={view.geometry.kernel} span={window.span} />
        </g>
      ) : null}
      {view.kind === "possible" ? (
        <path
          className="conv-arithmetic-unread"
          d={bandsPath(
            box,
            view.unread.indices.map((index) => index + before),
          )}
          fill={`url(#${patterns.hatch})`}
        />
      ) : null}
      {numbers
        ? numberedCells(inner, numbers.input).map(({ x, y, text }) => (
            <CellText key={`${x} ${y}`} x={x} y={y}>
              {text}
            </CellText>
          ))
        : null}
      {traced ? (
        <rect
          className="conv-arithmetic-traced"
          height={1}
          width={1}
          x={box.x + traced.column}
          y={box.y + traced.row}
        />
      ) : null}
    </>
  );
}
