import type { Playback } from "@/components/widget/use-playback";
import type { ConvArithmeticAction } from "./conv-arithmetic.model";
import type { PointedCell } from "./figure-scene";
import type { GeometryView } from "./geometry-view";
import type { GridActions } from "./grid-control";
import { movedPointer } from "./moved-pointer";

/** What keys and pointer do on the two grids: the output is walked, the input is only looked at. */
export function gridActions(options: {
  readonly view: GeometryView;
  readonly pointed: PointedCell | null;
  readonly setPointed: (cell: PointedCell | null) => void;
  readonly playback: Playback;
  readonly dispatch: (action: ConvArithmeticAction) => void;
}): { readonly input: GridActions; readonly output: GridActions } {
  const { view, pointed, setPointed, playback, dispatch } = options;
  const onLeave = () => setPointed(null);
  const walkOutput = (action: ConvArithmeticAction) => {
    playback.stop();
    setPointed(null);
    dispatch(action);
  };
  const pointAtInput = (rows: number, columns: number) =>
    setPointed(movedPointer(view, pointed, { rows, columns }));
  return {
    output: {
      onMove: (rows, columns) => walkOutput({ type: "move", rows, columns }),
      onEnd: (end) => walkOutput({ type: end }),
      onPoint: (cell) => setPointed({ grid: "output", ...cell }),
      onPick: (cell) => walkOutput({ type: "go", ...cell }),
      onLeave,
      onToggle: playback.toggle,
    },
    input: {
      onMove: pointAtInput,
      onEnd: (end) => pointAtInput(CORNERS[end], CORNERS[end]),
      onPoint: (cell) => setPointed({ grid: "input", ...cell }),
      onPick: (cell) => setPointed({ grid: "input", ...cell }),
      onFocus: () => pointAtInput(0, 0),
      onLeave,
      onToggle: playback.toggle,
    },
  };
}

/** Moves that end in a corner, whatever the size of the grid. */
const CORNERS = { first: -1000, last: 1000 } as const;
