import type { DigitLayer } from "./digit-layers";
import type { Cell } from "./digit-reader.model";
import type { TileLayout } from "./tile-layout";
import { layerMarks } from "./window-marks";

/** The frames around the opened cell and its windows, over a canvas of maps. */
export function LayerMarks(props: {
  readonly layer: DigitLayer;
  readonly layout: TileLayout;
  readonly cell: Cell | null;
  readonly part: number;
}) {
  return layerMarks(props.layer, props.layout, props.cell, props.part).map(({ id, box, kind }) => (
    <i className="digit-reader-mark" data-kind={kind} key={id} style={box} />
  ));
}
