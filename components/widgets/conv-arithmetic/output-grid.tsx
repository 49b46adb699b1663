import { CellText } from "./cell-text";
import { filledPath, type GridBox, gridPath } from "./figure-layout";
import type { FigureScene } from "./figure-scene";
import { numberedCells } from "./grid-cells";

/** The output: cells made so far, the one whose window is shown, and those that read the input cell pointed at. */
export function OutputGrid({ scene, box }: { readonly scene: FigureScene; readonly box: GridBox }) {
  const { view, reading, traced, numbers } = scene;
  if (view.kind === "impossible" || !reading) return null;
  const shown = numbers ? numberedCells(box, numbers.output).slice(0, view.step + 1) : [];
  const current = reading.row * box.side + reading.column;
  const currentText = numbers ? numberedCells(box, numbers.output)[current] : undefined;
  return (
    <>
      <rect
        className="conv-arithmetic-output-ground"
        height={box.side}
        width={box.side}
        x={box.x}
        y={box.y}
      />
      <path className="conv-arithmetic-output" d={filledPath(box, view.step)} />
      <path className="conv-arithmetic-output-lines" d={gridPath(box)} />
      {shown.map(({ x, y, text }) => (
        <CellText key={`${x} ${y}`} x={x} y={y}>
          {text}
        </CellText>
      ))}
      <rect
        className="conv-arithmetic-current"
        data-traced={traced !== null}
        height={1}
        width={1}
        x={box.x + reading.column}
        y={box.y + reading.row}
      />
      {currentText && !traced ? (
        <CellText className="conv-arithmetic-number-current" x={currentText.x} y={currentText.y}>
          {currentText.text}
        </CellText>
      ) : null}
      {traced?.outputRows.flatMap((row) =>
        traced.outputColumns.map((column) => (
          <rect
            className="conv-arithmetic-reader"
            height={1}
            key={`${row} ${column}`}
            width={1}
            x={box.x + column}
            y={box.y + row}
          />
        )),
      )}
    </>
  );
}
